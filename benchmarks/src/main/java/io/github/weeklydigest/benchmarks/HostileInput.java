package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlRendererProvider;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.testdata.SampleDigests;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Says how many times longer than a usual document of its length a hostile one takes, for pieces of Markdown known to be
 * slow in one parser or another, each repeated to a million bytes. Prints a table, the slowest first; each row goes to the
 * standard error stream when it is measured.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.HostileInput
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.HostileInput '![[]()' 'a@'   # these alone
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.HostileInput --random 500 7
 * }</pre>
 *
 * <p>The last form makes 500 pieces of two or three of the known ones, drawn by chance with the seed 7, to find slow ones that
 * nobody has thought of.
 *
 * <p>A piece without a line end is repeated in three ways: on one line as long as a line may be; in paragraphs of 60,000
 * characters, just within the limit; and in paragraphs of 2,000 pieces at most that hold as much markup as one may. The
 * slowest of them counts. Times are of the processor, the smallest of three; each document is read to events, read with all
 * checks, as {@code digest check} does, and written as a web page. All pieces are measured in three rounds, each next to
 * usual text, and the smallest ratio counts.
 */
public final class HostileInput {
    private static final int LENGTH = 1_000_000;
    private static final int LINE = 60_000;
    private static final int MARKUP = 2_000;
    private static final int ROUNDS = 3;
    private static final int RUNS = 3;
    private static final int WARM_UP = 150;

    /** Nanoseconds after which a slow document is not measured again. */
    private static final long ENOUGH = 4_000_000_000L;

    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");
    private static final String TITLE = "# 技术阅读周报 2026年第10周\n\n## 精选\n\n### 技术\n\n#### 标题\n\n";

    private final DigestParser plain = DigestParser.builder().failNever().build();
    private final DigestParser parser =
            DigestParser.builder().failNever().onDiagnostic(finding -> {}).build();
    private final DigestRenderer page = new HtmlRendererProvider().create(RenderOptions.defaults());
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private HostileInput() {}

    /** The processor time of each kind of work, in nanoseconds per byte or as ratios to that of usual text. */
    private record Costs(double events, double check, double render) {
        private static final Costs NONE = new Costs(0, 0, 0);

        Costs larger(Costs other) {
            return new Costs(
                    Math.max(events, other.events), Math.max(check, other.check), Math.max(render, other.render));
        }

        Costs smaller(Costs other) {
            return new Costs(
                    Math.min(events, other.events), Math.min(check, other.check), Math.min(render, other.render));
        }

        Costs over(Costs usual) {
            return new Costs(events / usual.events, check / usual.check, render / usual.render);
        }

        double highest() {
            return Math.max(events, Math.max(check, render));
        }
    }

    /**
     * Prints the table.
     *
     * @param arguments the pieces to be measured, none for all; or {@code --random}, a number of pieces and a seed
     * @throws IOException if the temporary file can't be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 3 && arguments[0].equals("--random")) {
            new HostileInput().run(randomPieces(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2])));
        } else {
            new HostileInput().run(arguments.length == 0 ? pieces() : List.of(arguments));
        }
    }

    private void run(List<String> pieces) throws IOException {
        Path file = Files.createTempFile("hostile", ".md");
        try {
            print(measure(pieces, file));
        } finally {
            Files.delete(file);
        }
    }

    /**
     * The costs of each piece as ratios to those of usual text right before: the smallest of all rounds, because code that
     * only this piece reaches isn't compiled in the first one.
     */
    private Map<String, Costs> measure(List<String> pieces, Path document) throws IOException {
        byte[] usual = usual();
        Files.write(document, usual);
        for (int i = 0; i < WARM_UP; i++) {
            costs(document);
        }
        Map<String, Costs> ratios = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String piece : pieces) {
                Files.write(document, usual);
                Costs unit = costs(document);
                Costs slowest = Costs.NONE;
                for (String text : texts(piece)) {
                    Files.writeString(document, TITLE + text);
                    slowest = slowest.larger(costs(document));
                }
                Costs ratio = slowest.over(unit);
                System.err.println(row(piece, ratio));
                ratios.merge(piece, ratio, Costs::smaller);
            }
        }
        return ratios;
    }

    private Costs costs(Path document) throws IOException {
        double bytes = Files.size(document);
        return new Costs(events(document) / bytes, check(document) / bytes, render(document) / bytes);
    }

    private static void print(Map<String, Costs> ratios) {
        System.out.println("| piece | events | check | to HTML |\n| --- | ---: | ---: | ---: |");
        ratios.entrySet().stream()
                .sorted((a, b) ->
                        Double.compare(b.getValue().highest(), a.getValue().highest()))
                .forEach(piece -> System.out.println(row(piece.getKey(), piece.getValue())));
    }

    private static String row(String piece, Costs ratio) {
        return String.format(
                Locale.ROOT, "| %s | %.1f | %.1f | %.1f |", shown(piece), ratio.events, ratio.check, ratio.render);
    }

    private static List<String> pieces() throws IOException {
        try (InputStream file = HostileInput.class.getResourceAsStream("hostile-pieces.txt")) {
            if (file == null) {
                throw new IllegalStateException("hostile-pieces.txt is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> UNICODE_ESCAPE
                            .matcher(line)
                            .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16))))
                    .map(String::translateEscapes)
                    .toList();
        }
    }

    private static List<String> randomPieces(int count, long seed) throws IOException {
        List<String> known = pieces();
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder piece = new StringBuilder();
            for (int parts = 2 + random.nextInt(2); parts > 0; parts--) {
                piece.append(known.get(random.nextInt(known.size())));
            }
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static byte[] usual() {
        StringBuilder text = new StringBuilder();
        byte[] week = SampleDigests.seeded(1).weekBytes(0);
        while (text.length() * 3L < LENGTH) {
            text.append(new String(week, StandardCharsets.UTF_8));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(String piece) {
        int length = piece.getBytes(StandardCharsets.UTF_8).length;
        if (piece.indexOf('\n') >= 0 || piece.indexOf('\r') >= 0) {
            return List.of(piece.repeat(LENGTH / length));
        }
        int markup = (int) piece.chars().filter(c -> "*_~[]!<`".indexOf(c) >= 0).count();
        return List.of(
                piece.repeat(LENGTH / length),
                paragraphs(piece, LINE / piece.length()),
                paragraphs(piece, MARKUP / Math.max(1, markup)));
    }

    private static String paragraphs(String piece, int pieces) {
        String paragraph = piece.repeat(pieces) + "\n\n";
        return paragraph.repeat(Math.max(1, LENGTH / paragraph.getBytes(StandardCharsets.UTF_8).length));
    }

    private double events(Path document) throws IOException {
        return read(plain, document);
    }

    private double check(Path document) throws IOException {
        return read(parser, document);
    }

    private double read(DigestParser reader, Path document) throws IOException {
        return time(() -> {
            try (DigestReader events = reader.open(document)) {
                while (events.next() != null) {}
            }
        });
    }

    private double render(Path document) throws IOException {
        return time(() -> {
            try (DigestReader events = parser.open(document)) {
                page.render(events, new CountingAppendable());
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private double time(Work work) throws IOException {
        long begin = threads.getCurrentThreadCpuTime();
        double smallest = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long start = threads.getCurrentThreadCpuTime();
            try {
                work.run();
            } catch (DigestParseException refused) {
                // A limit ends it: as documented, and no slower than to read it all.
            }
            long end = threads.getCurrentThreadCpuTime();
            smallest = Math.min(smallest, end - start);
            if (end - begin > ENOUGH) {
                break;
            }
        }
        return smallest;
    }

    private static String shown(String piece) {
        StringBuilder shown = new StringBuilder("`` ");
        piece.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                case '|' -> shown.append("\\|");
                default -> {
                    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                        shown.append(String.format(Locale.ROOT, "U+%04X", c));
                    } else {
                        shown.appendCodePoint(c);
                    }
                }
            }
        });
        return shown.append(" ``").toString();
    }
}
