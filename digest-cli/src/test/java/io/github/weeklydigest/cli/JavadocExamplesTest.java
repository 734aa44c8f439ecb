package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The types that users start with have an example in their Javadoc, and the examples compile. */
class JavadocExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n +\\* }</pre>", Pattern.DOTALL);
    private static final Pattern MARGIN = Pattern.compile("^ *\\* ?", Pattern.MULTILINE);

    private static final String BEFORE = String.join(
            "\n",
            "import io.github.weeklydigest.archive.*;",
            "import io.github.weeklydigest.diagnostic.*;",
            "import io.github.weeklydigest.model.*;",
            "import io.github.weeklydigest.parser.*;",
            "import io.github.weeklydigest.render.*;",
            "import io.github.weeklydigest.render.feed.*;",
            "import io.github.weeklydigest.render.html.*;",
            "import io.github.weeklydigest.render.json.*;",
            "import io.github.weeklydigest.render.json.databind.*;",
            "import io.github.weeklydigest.render.markdown.*;",
            "import io.github.weeklydigest.render.spi.*;",
            "import io.github.weeklydigest.stream.*;",
            "import java.io.*;",
            "import java.net.URI;",
            "import java.nio.file.*;",
            "import java.util.*;",
            "import tools.jackson.databind.json.JsonMapper;",
            "class Example {",
            "    static Digest digest;",
            "    static Article article;",
            "    static DigestParser parser;",
            "    static DigestReader reader;",
            "    static ArchiveRenderer renderer;",
            "    static List<ArchiveInput> inputs;",
            "    static OutputFolder folder;",
            "    static Path file, out;",
            "    static String json;",
            "    static void run() throws Exception {",
            "");

    private static final List<String> TYPES = List.of(
            "digest-render-json/src/main/java/io/github/weeklydigest/render/json/JsonRenderer.java",
            "digest-render-html/src/main/java/io/github/weeklydigest/render/html/HtmlRenderer.java",
            "digest-parser/src/main/java/io/github/weeklydigest/parser/DigestParser.java",
            "digest-model/src/main/java/io/github/weeklydigest/stream/DigestReader.java",
            "digest-model/src/main/java/io/github/weeklydigest/model/Digest.java",
            "digest-model/src/main/java/io/github/weeklydigest/model/Article.java",
            "digest-model/src/main/java/io/github/weeklydigest/stream/DigestEvents.java",
            "digest-model/src/main/java/io/github/weeklydigest/render/Renderers.java",
            "digest-model/src/main/java/io/github/weeklydigest/render/spi/RendererProvider.java",
            "digest-model/src/main/java/io/github/weeklydigest/render/OptionKey.java",
            "digest-model/src/main/java/io/github/weeklydigest/stream/DigestTransforms.java",
            "digest-render-json/src/main/java/io/github/weeklydigest/render/json/JsonDigestReader.java",
            "digest-render-json/src/main/java/io/github/weeklydigest/render/json/databind/DigestModule.java",
            "digest-render-html/src/main/java/io/github/weeklydigest/render/html/HtmlFragment.java",
            "digest-render-markdown/src/main/java/io/github/weeklydigest/render/markdown/MarkdownWriter.java",
            "digest-parser/src/main/java/io/github/weeklydigest/parser/ProfileDraft.java",
            "digest-model/src/main/java/io/github/weeklydigest/archive/ArchiveRunner.java",
            "digest-model/src/main/java/io/github/weeklydigest/render/DigestRenderer.java",
            "digest-model/src/main/java/io/github/weeklydigest/render/OutputFolder.java",
            "digest-model/src/main/java/io/github/weeklydigest/render/spi/DigestWalker.java",
            "digest-model/src/main/java/io/github/weeklydigest/stream/DigestMapper.java",
            "digest-model/src/main/java/io/github/weeklydigest/stream/ForwardingReader.java",
            "digest-render-markdown/src/main/java/io/github/weeklydigest/render/markdown/MarkdownRenderer.java",
            "digest-render-markdown/src/main/java/io/github/weeklydigest/render/markdown/VaultRenderer.java",
            "digest-render-feed/src/main/java/io/github/weeklydigest/render/feed/FeedRenderer.java");

    @TempDir
    private Path folder;

    /** All of them at once, because starting the compiler takes longer than one example. */
    @Test
    void theExamplesCompile() throws IOException {
        Map<String, String> classes = new HashMap<>();
        for (String file : TYPES) {
            List<String> examples = EXAMPLE.matcher(Files.readString(Documents.ROOT.resolve(file)))
                    .results()
                    .map(match -> MARGIN.matcher(match.group(1)).replaceAll(""))
                    .toList();
            assertThat(examples).as(file).isNotEmpty();
            for (int i = 0; i < examples.size(); i++) {
                String name = file.replaceAll(".*/|\\.java$", "") + "Example" + i;
                classes.put(name, BEFORE.replace("class Example", "class " + name) + examples.get(i) + "\n    }\n}\n");
            }
        }
        JavaSources.compile(classes, folder, List.of());
    }
}
