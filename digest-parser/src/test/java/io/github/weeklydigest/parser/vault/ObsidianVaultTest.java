package io.github.weeklydigest.parser.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestTransforms;
import io.github.weeklydigest.stream.LinkResolver;
import io.github.weeklydigest.stream.ResolvedLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObsidianVaultTest {
    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the source                | ---;source: https://example.org/a;---;text | https://example.org/a
            the url                   | ---;url: "https://example.org/a";---; | https://example.org/a
            the link in quotes        | ---;link: 'https://example.org/a';---; | https://example.org/a
            the source before others  | ---;link: https://example.org/l;url: https://example.org/u;source: https://example.org/s;---; | https://example.org/s
            the first of a list       | ---;tags:;  - x;source:;  - https://example.org/1;  - https://example.org/2;---; | https://example.org/1
            no source but a text      | ---;source: a book;---;see https://example.org/t. | https://example.org/t
            other keys are none       | ---;image: https://example.org/i;---;<https://example.org/t> | https://example.org/t
            the first in the text     | text;[x](https://example.org/1), https://example.org/2 | https://example.org/1
            behind a sentence's end   | 见 https://example.org/1。后文 | https://example.org/1
            a rule is no front matter | ---;text https://example.org/1 | https://example.org/1
            dots may end it           | ---;url: https://example.org/1;...;x | https://example.org/1
            a byte order mark         | \uFEFF---;url: https://example.org/1;---; | https://example.org/1
            no other schemes          | ---;source: javascript:alert(1);---;file:///etc/passwd |
            nothing                   | text |
            no value                  | ---;url:;others:;  - https://example.org/o;---;https://example.org/t | https://example.org/t
            a null                    | ---;url: ~;---;https://example.org/t | https://example.org/t
            a comment                 | ---;source: https://example.org/c # kept;---; | https://example.org/c
            a list on one line        | ---;source: [https://example.org/f, https://example.org/g];---; | https://example.org/f
            a list of lists           | ---;source: [[https://example.org/f]];---;https://example.org/t | https://example.org/t
            folded lines              | ---;source: >-;  https://example.org/m;---; | https://example.org/m
            a scalar over lines       | ---;source: "https://example.org/\\;  m";---; | https://example.org/m
            a sign as a reference     | ---;source: "https://example.org/\u0061";---; | https://example.org/a
            an alias                  | ---;a: &x https://example.org/x;source: *x;---; | https://example.org/x
            an alias of a list        | ---;a: &x [https://example.org/x];source: *x;---; | https://example.org/x
            a nested key              | ---;a:;  source: https://example.org/n;---;https://example.org/t | https://example.org/t
            keys on one line          | ---;{a: {url: https://example.org/n}, url: https://example.org/u};---; | https://example.org/u
            a list as a key           | ---;? [https://example.org/k];: x;url: https://example.org/u;---; | https://example.org/u
            before a mistake          | ---;url: https://example.org/u;a: b: c;---;https://example.org/t | https://example.org/u
            behind a mistake          | ---;a: b: c;url: https://example.org/u;---;https://example.org/t | https://example.org/t
            parentheses in an address | see (https://example.org/a_(b)_c) | https://example.org/a_(b)_c
            parentheses around text   | https://example.org/a(b)(后) | https://example.org/a(b)
            an address in a link      | [x](https://example.org/a)b | https://example.org/a
            a scheme alone            | http:// https://example.org/a | https://example.org/a
            """)
    void leadsToWhatANoteNames(String name, String note, String address) throws IOException {
        write("note.md", note.replace(';', '\n'));

        assertThat(resolve("note")).isEqualTo(Optional.ofNullable(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "- ",
                "? ",
                "&a [",
                "a: ",
                "[a, ",
                "\"",
                "*a ",
                "!!x ",
                "| ",
                "\t",
                "a:\n ",
                "%",
                "\"\\UFFFFFFFF\" ",
                "!%F "
            })
    void readsAnyFrontMatterInBoundedTime(String piece) {
        String yaml = piece.repeat(ObsidianVault.NOTE_BYTES / piece.length());
        String note = "---\nsource: https://example.org/s\nx: " + yaml + "\n---\nhttps://example.org/t";

        assertTimeoutPreemptively(
                Duration.ofMinutes(5), () -> assertThat(NoteText.address(note)).hasValue("https://example.org/s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "(", ")", "_", "http://", "https", "http://a", "a", "\n", "---\n"})
    void readsAnyTextInBoundedTime(String piece) {
        String text = piece.repeat(ObsidianVault.NOTE_BYTES / piece.length());

        assertTimeoutPreemptively(
                Duration.ofMinutes(5),
                () -> assertThat(NoteText.address("http://a" + text + " x")).isPresent());
    }

    @Test
    void findsNotesInFoldersTheNearestFirst() throws IOException {
        write("b/deep/note.md", "https://example.org/deep");
        write("b/note.md", "https://example.org/b");
        write("a/note.md", "https://example.org/a");

        assertThat(resolve("note")).hasValue("https://example.org/a");
    }

    @Test
    void findsANoteByItsPageWhateverTheHeading() throws IOException {
        write("202505171230_笔记 é.md", "https://example.org/n");
        String decomposed = Normalizer.normalize("202505171230_笔记 é", Normalizer.Form.NFD);

        assertThat(resolve("202505171230_笔记 é#一节")).hasValue("https://example.org/n");
        assertThat(resolve(decomposed)).hasValue("https://example.org/n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside",
                "..\\outside",
                "/etc/passwd",
                "outside",
                ".obsidian/hidden",
                "hidden",
                "note.md",
                "",
                "\0",
                "linked"
            })
    void neverMakesAPathOfAPage(String page) throws IOException {
        write("../outside.md", "https://example.org/outside");
        write("note.md", "https://example.org/n");
        write(".obsidian/hidden.md", "https://example.org/hidden");

        assertThat(resolve(page)).isEmpty();
    }

    @Test
    void followsNoLinks() throws IOException {
        write("../secret/file.md", "https://example.org/secret");
        write("note.md", "https://example.org/n");
        Files.createSymbolicLink(
                vault().resolve("linked.md"), home.resolve("secret").resolve("file.md"));
        Files.createSymbolicLink(vault().resolve("folder"), home.resolve("secret"));

        assertThat(resolve("linked")).isEmpty();
        assertThat(resolve("file")).isEmpty();
    }

    @Test
    void followsNoFolderThatBecameALink() throws IOException {
        write("../secret/note.md", "https://example.org/secret");
        write("folder/note.md", "https://example.org/n");
        ObsidianVault vault = ObsidianVault.of(vault());
        assertThat(vault.resolve(WikiLink.of("note"))).isPresent();

        Files.delete(vault().resolve("folder").resolve("note.md"));
        Files.delete(vault().resolve("folder"));
        Files.createSymbolicLink(vault().resolve("folder"), home.resolve("secret"));

        assertThat(vault.resolve(WikiLink.of("note"))).isEmpty();
    }

    @Test
    void looksAtTheBeginOfANoteOnly() throws IOException {
        write("note.md", "x".repeat(ObsidianVault.NOTE_BYTES) + " https://example.org/far");

        assertThat(resolve("note")).isEmpty();
    }

    @Test
    void refusesMoreNotesThanTheLimit() throws IOException {
        write("a.md", "");
        write("b.md", "");

        assertThat(NoteCollector.in(vault(), 2)).hasSize(2);
        assertThatIOException()
                .isThrownBy(() -> NoteCollector.in(vault(), 1))
                .withMessageContaining("more than 1 notes");
    }

    @Test
    void needsAFolder() throws IOException {
        write("note.md", "");

        assertThatIOException().isThrownBy(() -> ObsidianVault.of(vault().resolve("absent")));
        assertThatIOException().isThrownBy(() -> ObsidianVault.of(vault().resolve("note.md")));
    }

    @Test
    void makesLinksOfSourcesInAStream() throws IOException {
        write("一篇笔记.md", "---\nsource: https://example.org/n\n---\n");
        LinkResolver resolver = ObsidianVault.of(vault()).or(LinkResolver.arxiv());
        String markdown = "# 2025 年第 20 周\n\n## 专题\n\n### 甲\n\n[[一篇笔记]]\n\n[[2505.04594v2 A Paper]]\n\n[[别处]]\n";

        try (DigestReader reader = DigestTransforms.resolveLinks(resolver)
                .apply(DigestParser.create().openText(markdown))) {
            Digest digest = DigestEvents.collect(reader);

            assertThat(digest.articles().get(0).sources())
                    .extracting(source -> source instanceof LinkSource link ? link.uri() : "[[" + source.title() + "]]")
                    .containsExactly("https://example.org/n", "https://arxiv.org/abs/2505.04594v2", "[[别处]]");
        }
    }

    private Path vault() throws IOException {
        return Files.createDirectories(home.resolve("vault"));
    }

    private void write(String name, String text) throws IOException {
        Path file = vault().resolve(name).normalize();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Optional<String> resolve(String target) throws IOException {
        return ObsidianVault.of(vault()).resolve(WikiLink.of(target)).map(ResolvedLink::uri);
    }
}
