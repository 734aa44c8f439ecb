package io.github.weeklydigest.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the usual commands on one digest and throws away their output. Java is started with it to record the classes that
 * these commands load, in an archive that makes later starts faster.
 */
final class StartupTraining {
    private static final String INPUT = "more.md";
    private static final String HTML = "week.html";
    private static final String JSON = "week.json";

    /** What many weeks contain and a short sample doesn't. */
    private static final String MORE = """
            ---
            title: Technical Reading Summary - Week 11, 2026
            date: 2026-03-15
            tags: [a, b]
            ---

            # Technical Reading Summary - Week 11, 2026

            ## Topics

            ### Topic

            #### Kettles \uD83E\uDED6 and кружки

            [Source](https://example.org/a?b=1&amp;c=2) by [A. Writer](https://example.org/writer)

            See www.example.org. Also https://example.org/path_(x), <https://example.org/>, 한국어, カタカナ and $x^2$.

            | a | b |
            | --- | ---: |
            | `code` | ~~old~~ |

            > [!NOTE]
            > A note with *emphasis* and **strong** text.

            1. One
               - [x] done

            ```java
            int x = 1;
            ```

            ## Excerpts

            ### Posts

            Mika Rivers @mika_rivers

            > A post without an address

            @somebody [2026-03-09](https://social.example.org/somebody/status/1)

            > A post with <br> HTML ![picture](picture.png)

            ## Academic Research

            ### Language Models

            - [2603.99002 A Paper](https://arxiv.org/abs/2603.99002)
            """;

    private StartupTraining() {}

    /**
     * Runs the commands; exits with their highest exit code.
     *
     * @param args the path of a digest
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("digest-training");
        int code;
        try {
            Files.writeString(folder.resolve(INPUT), MORE);
            code = run(args[0], folder);
        } finally {
            for (String name : List.of(INPUT, HTML, JSON)) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
        System.exit(code);
    }

    private static int run(String digest, Path folder) {
        int code = ExitCode.OK;
        for (String[] command : commands(digest, folder)) {
            OutputStream nowhere = OutputStream.nullOutputStream();
            code = Math.max(
                    code, Main.run(new Console(InputStream.nullInputStream(), nowhere, nowhere, false), command));
        }
        return code;
    }

    private static List<String[]> commands(String digest, Path folder) {
        String more = folder.resolve(INPUT).toString();
        String html = folder.resolve(HTML).toString();
        String json = folder.resolve(JSON).toString();
        return List.of(
                new String[] {"--version"},
                new String[] {"--help"},
                new String[] {"formats"},
                new String[] {"convert", digest, "--to", "html"},
                new String[] {"convert", digest, "-o", html},
                // The file is there already.
                new String[] {"convert", "--to", "html", "-o", html, more},
                new String[] {"convert", digest, "-o", json},
                new String[] {"convert", "--to", "json", "-o", json, more},
                new String[] {"check", digest},
                new String[] {"index", digest});
    }
}
