package io.github.weeklydigest.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares the events of other weeklies with commonmark-java's parse of the same bytes, by turns in one virtual machine, for each
 * weekly. The issues are short, so each is read until a turn has read some 200 KB.
 *
 * <pre>{@code
 * java -Ddigest.weeklies=<folder with a subfolder for each profile> -cp benchmarks/target/benchmarks.jar \
 *     io.github.weeklydigest.benchmarks.WeekliesByTurns
 * }</pre>
 */
public final class WeekliesByTurns {
    private static final int WARM_UP = 60;
    private static final int MEASURED = 31;
    private static final int LEAST_BYTES = 200_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Baseline baseline = new Baseline();

    /** Makes the results observable, so that no parse is optimized away. */
    private long seen;

    private WeekliesByTurns() {}

    @FunctionalInterface
    private interface Work {
        void read(byte[] text) throws IOException;
    }

    /**
     * The issues of a weekly.
     *
     * @param texts each issue in UTF-8
     * @param rounds how often they are read in a turn
     */
    private record Issues(
            DigestParser parser, List<byte[]> texts, int rounds, Measurements events, Measurements nodes) {
        static Issues read(Profile profile, Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<byte[]> texts = files.filter(Files::isRegularFile)
                        .sorted()
                        .map(Weeks::bytes)
                        .toList();
                DigestParser parser = DigestParser.builder()
                        .profiles(List.of(profile))
                        .failNever()
                        .build();
                int rounds = (int) (LEAST_BYTES / length(texts)) + 1;
                return new Issues(parser, texts, rounds, new Measurements(), new Measurements());
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        private static long length(List<byte[]> texts) {
            return texts.stream().mapToLong(text -> text.length).sum();
        }

        long length() {
            return length(texts);
        }
    }

    /**
     * Prints a row for each weekly.
     *
     * @param arguments none
     * @throws IOException if the issues can't be read
     */
    public static void main(String[] arguments) throws IOException {
        String named = System.getProperty("digest.weeklies", "");
        if (named.isEmpty()) {
            throw new IllegalArgumentException("digest.weeklies is not set; let it name a folder of issues");
        }
        Path folder = Path.of(named);
        Map<String, Issues> weeklies = new LinkedHashMap<>();
        for (Profile profile : Profile.builtIn()) {
            Path issues = folder.resolve(profile.name());
            if (Files.isDirectory(issues)) {
                weeklies.put(profile.name(), Issues.read(profile, issues));
            }
        }
        new WeekliesByTurns().print(weeklies);
    }

    private void print(Map<String, Issues> weeklies) throws IOException {
        for (int turn = 0; turn < WARM_UP + MEASURED; turn++) {
            for (Issues issues : weeklies.values()) {
                boolean measured = turn >= WARM_UP;
                measure(issues, text -> events(issues.parser, text), measured ? issues.events : new Measurements());
                measure(issues, this::nodes, measured ? issues.nodes : new Measurements());
            }
        }
        System.out.println("| weekly | issues | bytes | ratio | CPU ratio | B/B | B/B of the baseline |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        List<Double> ratios = new ArrayList<>();
        weeklies.forEach((name, issues) -> {
            ratios.add(issues.events.processorTimeRatio(issues.nodes));
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %d | %,d | %.3f | %.3f | %.2f | %.2f |%n",
                    name,
                    issues.texts.size(),
                    issues.length(),
                    issues.events.timeRatio(issues.nodes),
                    issues.events.processorTimeRatio(issues.nodes),
                    issues.events.allocated(),
                    issues.nodes.allocated());
        });
        System.out.printf(
                Locale.ROOT, "%nmedian of the CPU ratios: %.3f (%d results)%n", Measurements.median(ratios), seen);
    }

    private void measure(Issues issues, Work work, Measurements values) throws IOException {
        long bytes = issues.length() * issues.rounds;
        long thread = Thread.currentThread().getId();
        long allocated = threads.getThreadAllocatedBytes(thread);
        long processorTime = threads.getCurrentThreadCpuTime();
        long time = System.nanoTime();
        for (int round = 0; round < issues.rounds; round++) {
            for (byte[] text : issues.texts) {
                work.read(text);
            }
        }
        values.add(
                (double) (System.nanoTime() - time) / bytes,
                (double) (threads.getCurrentThreadCpuTime() - processorTime) / bytes,
                (double) (threads.getThreadAllocatedBytes(thread) - allocated) / bytes);
    }

    private void events(DigestParser parser, byte[] text) throws IOException {
        try (DigestReader reader = parser.open(new ByteArrayInputStream(text))) {
            while (reader.next() != null) {
                seen++;
            }
        }
    }

    private void nodes(byte[] text) {
        seen += baseline.parse(text).getFirstChild() == null ? 0 : 1;
    }
}
