package io.github.weeklydigest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files next to an input. */
class FileInputTest extends ArchiveRunnerFixture {
    @TempDir
    Path temporary;

    @Test
    void findsAssetsBelowTheInputFolderOnly() throws IOException {
        Path root = Files.createDirectories(temporary.resolve("in"));
        Files.createDirectories(root.resolve("2026/W10/img"));
        Files.createDirectories(root.resolve("common"));
        Path file = Files.writeString(root.resolve("2026/W10/README.md"), "");
        Files.writeString(root.resolve("2026/W10/img/a b.png"), "image");
        Files.writeString(root.resolve("common/c.png"), "common");
        Path outside = Files.writeString(temporary.resolve("secret.png"), "secret");
        Files.createSymbolicLink(root.resolve("link.png"), outside);
        ArchiveInput input = ArchiveInput.of(file, root, (path, diagnostics) -> DigestReader.of(digest("a")));

        assertThat(input.name()).isEqualTo(file.toString());
        Set<String> found = new HashSet<>();
        for (String reference : List.of(
                "img/a%20b.png",
                "img/a b.png",
                "./img/a%20b.png?x=1#y",
                "../../common/c.png",
                "../../../secret.png",
                "../../link.png",
                "/etc/passwd",
                "img",
                "missing.png",
                "",
                "#a",
                "https://example.org/a.png",
                "//example.org/a.png",
                "data:image/png;base64,AA",
                "a\u0000b",
                "C:\\a.png",
                "\\\\server\\a",
                "%2e%2e/%2e%2e/%2e%2e/secret.png")) {
            input.asset(reference).ifPresent(asset -> found.add(reference + " -> " + asset.path()));
        }

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "img/a%20b.png -> 2026/W10/img/a b.png",
                        "img/a b.png -> 2026/W10/img/a b.png",
                        "./img/a%20b.png?x=1#y -> 2026/W10/img/a b.png",
                        "../../common/c.png -> common/c.png");
        assertThat(input.asset("img/a%20b.png").orElseThrow().open()).hasContent("image");
        assertThat(List.of("img/a%20b.png", "../../../secret.png", "../../link.png", "img"))
                .allSatisfy(reference -> assertThat(input.exists(reference)).isTrue());
        assertThat(List.of("missing.png", "", "a\u0000b", "https://example.org/a.png"))
                .allSatisfy(reference -> assertThat(input.exists(reference)).isFalse());
        assertThat(input("a").asset("img/a%20b.png")).isEmpty();
    }
}
