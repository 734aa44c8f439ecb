package io.github.weeklydigest.testdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts that try to run a script, request something or leave their element: the lines of {@code attacks.txt}. */
public final class Attacks {
    private Attacks() {}

    /** {@return all attacks, in the order of the file} */
    public static List<String> all() {
        try (InputStream in = Objects.requireNonNull(Attacks.class.getResourceAsStream("attacks.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .map(Attacks::unescaped)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * Puts an attack into every place of an issue where Markdown has a text or an address.
     *
     * @param attack the attack
     * @return the Markdown of week 20 of 2025
     */
    public static String inMarkdown(String attack) {
        return """
                # 2025 年第 20 周技术阅读汇总 %1$s

                [English](%1$s) | 简体中文

                by %1$s

                ## 目录

                - [%1$s](#%1$s)

                ## 有趣的事与物

                ### 软件与开发

                #### Title %1$s

                [%1$s](%1$s "%1$s")

                > [!NOTE]
                > %1$s

                Text %1$s and `%1$s` and $%1$s$ and ![%1$s](%1$s) and [[%1$s]] and <%1$s>

                | %1$s |
                | --- |
                | %1$s |

                ```%1$s
                %1$s
                ```

                - %1$s

                %1$s

                ## 摘录

                **%1$s** @%1$s [2025-05-12](%1$s)

                > %1$s
                """.formatted(attack);
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\' || i + 1 == line.length()) {
                text.append(c);
                continue;
            }
            char kind = line.charAt(++i);
            switch (kind) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'f' -> text.append('\f');
                case '0' -> text.append('\0');
                case 'u' -> {
                    text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(kind);
            }
        }
        return text.toString();
    }
}
