package io.github.weeklydigest.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.archive.ArchiveInput;
import io.github.weeklydigest.archive.ArchiveListener;
import io.github.weeklydigest.archive.ArchiveResult;
import io.github.weeklydigest.archive.ArchiveRunner;
import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.Renderers;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A vault as a reader of vaults sees it.
 *
 * @param files the bytes of its files by their paths
 */
record Vault(Map<String, byte[]> files) {
    /** A wikilink without a backslash in front: page, heading, alias; the bar has a backslash in tables. */
    private static final Pattern WIKI_LINK =
            Pattern.compile("(?<!\\\\)\\[\\[([^\\[\\]|#\\\\]*)(#[^\\[\\]|\\\\]*)?(?:\\\\?\\|([^\\[\\]]*))?]]");

    /** Code in a line or in a fence of backticks. */
    private static final Pattern CODE = Pattern.compile("(?s)(?<![`\\\\])(`++)(?!`).*?(?<!`)\\1(?!`)");

    private static final Pattern IMAGE = Pattern.compile("(?<!\\\\)!\\[[^\\]]*]\\(<?([^()<> ]+)>?[^()]*\\)");

    static Vault of(List<? extends ArchiveInput> inputs, Map<String, String> options) {
        return of(inputs, Renderers.load().createForArchive("vault", options).orElseThrow());
    }

    static Vault of(List<? extends ArchiveInput> inputs, ArchiveRenderer renderer) {
        MemoryFolder folder = new MemoryFolder();
        ArchiveResult result = ArchiveRunner.of(renderer)
                .withExtension("zip")
                .withIndex("index.zip")
                .withThreads(2)
                .run(inputs, folder, ArchiveListener.none());
        assertThat(result.failure()).isEmpty();
        assertThat(result.isComplete()).isTrue();
        return new Vault(folder.files());
    }

    /** The paths of its notes, without extension. */
    List<String> notes() {
        return files.keySet().stream()
                .filter(path -> path.endsWith(".md"))
                .map(path -> path.substring(0, path.length() - 3))
                .toList();
    }

    String text(String note) {
        return new String(Objects.requireNonNull(files.get(note + ".md"), note), StandardCharsets.UTF_8);
    }

    /** What is after the front matter. */
    String body(String note) {
        String text = text(note);
        int end = text.indexOf("\n---\n", 3);
        return text.substring(end + 5);
    }

    /** The front matter, read by a library. */
    @SuppressWarnings("unchecked")
    Map<String, Object> properties(String note) {
        String text = text(note);
        assertThat(text).startsWith("---\n");
        int end = text.indexOf("\n---\n", 3);
        Object read = new Load(LoadSettings.builder().build()).loadFromString(text.substring(4, end + 1));
        return new TreeMap<>((Map<String, Object>) read);
    }

    /** The wikilinks of a note, in its body and in its front matter; code contains no links. */
    List<String> links(String note) {
        return WIKI_LINK
                .matcher(CODE.matcher(text(note)).replaceAll(""))
                .results()
                .map(link -> link.group(1) + (link.group(2) == null ? "" : link.group(2)))
                .toList();
    }

    /**
     * The notes that a link may mean: the one at that path, or else those whose path ends with it.
     *
     * @param link path and heading
     */
    List<String> resolve(String link) {
        String path = link.split("#", 2)[0].toLowerCase(Locale.ROOT);
        List<String> exact = notes().stream()
                .filter(note -> note.toLowerCase(Locale.ROOT).equals(path))
                .toList();
        return exact.isEmpty()
                ? notes().stream()
                        .filter(note -> note.toLowerCase(Locale.ROOT).endsWith('/' + path))
                        .toList()
                : exact;
    }

    /** Expects that each link of each note leads to one note, to a heading of it if it names one, and each copied image to a file. */
    void checkLinks() throws IOException {
        for (String note : notes()) {
            for (String link : links(note)) {
                List<String> targets = resolve(link);
                assertThat(targets).as("%s in %s", link, note).hasSize(1);
                if (link.contains("#")) {
                    assertThat(headings(targets.get(0)))
                            .as("%s in %s", link, note)
                            .contains(link.split("#", 2)[1]);
                }
            }
            Matcher image = IMAGE.matcher(text(note));
            while (image.find()) {
                if (image.group(1).startsWith(note.replaceFirst("[^/]*$", "files/"))) {
                    assertThat(files).as(note).containsKey(URLDecoder.decode(image.group(1), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** The headings of a note as links name them: without characters that mean something in links. */
    private List<String> headings(String note) {
        return text(note)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .replaceAll("\\[\\[[^|\\]]*\\|([^\\]]*)]]", "$1")
                        .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                        .replaceAll("[*`\\\\]", "")
                        .replaceAll("[#|^\\[\\]:%\\s]+", " ")
                        .strip())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
