package io.github.weeklydigest.parser.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.parser.DigestParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The findings in real weeks are the real defects, each looked at by hand: a list of lines and codes for each document.
 * {@code -Dgolden.update=true} writes the lists anew.
 */
@EnabledIfSystemProperty(named = "digest.corpus", matches = ".+")
class CorpusDiagnosticsTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "diagnostics");

    static List<Path> documents() throws IOException {
        try (Stream<Path> files =
                Files.walk(Path.of(System.getProperty("digest.corpus", "")), FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(
                            file -> file.getParent().getFileName().toString().matches("\\d{4}W\\d\\d"))
                    .filter(file -> file.getFileName().toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void findsTheRealDefects(Path document) throws IOException {
        List<Diagnostic> findings = findings(document);
        String found = findings.stream()
                .map(finding -> finding.span().line() + " " + finding.code() + "\n")
                .collect(Collectors.joining());
        Path golden = GOLDEN.resolve(document.getParent().getFileName() + "-"
                + document.getFileName().toString().replace(".md", ".txt"));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, found, StandardCharsets.UTF_8);
        }
        assertThat(found).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void findsNoError(Path document) throws IOException {
        assertThat(findings(document)).extracting(Diagnostic::severity).doesNotContain(Severity.ERROR);
    }

    private static List<Diagnostic> findings(Path document) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        Fixture.drain(DigestParser.builder()
                .failNever()
                .onDiagnostic(findings::add)
                .build()
                .open(document));
        return findings;
    }
}
