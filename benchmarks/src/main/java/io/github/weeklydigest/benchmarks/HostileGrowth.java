package io.github.weeklydigest.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.testdata.HostileDocument;
import io.github.weeklydigest.testdata.HostileDocument.Section;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds hostile documents whose cost grows faster than their length. The cost is counted, not timed: the {@link Steps} taken and the
 * bytes allocated for n, 2n and 4n repetitions.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.HostileGrowth one      # one kind of block
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.HostileGrowth long     # below a long text
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.HostileGrowth two      # two kinds of blocks
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.HostileGrowth lines    # parts of lines
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.HostileGrowth 5000 7   # 5000 drawn with seed 7
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.HostileGrowth two check,html
 * }</pre>
 *
 * <p>The last argument may name what to do with the documents: check them, read them, write them in a format, make a site of
 * them, or read back what was written.
 */
public final class HostileGrowth {
    /** How much more the second half of a document may cost than the first: 2 is linear growth, 4 is quadratic growth. */
    private static final double MAX_GROWTH = 2.5;

    /** Steps per byte that are too few for growth to matter; usual text takes 10 to 50. */
    private static final int FEW_STEPS = 60;

    /** The most steps per byte that any document may take, however they grow. */
    private static final int MANY_STEPS = 3_000;

    /** Allocated bytes per byte that are too few for growth to matter. */
    private static final int FEW_BYTES = 600;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Function<String, List<String>> work;
    private final int length;

    /**
     * Prepares the work on documents.
     *
     * @param length the length in bytes of the shortest document of three
     */
    public HostileGrowth(int length) {
        this(HostileWork.class, length);
    }

    HostileGrowth(Class<? extends Function<String, List<String>>> work, int length) {
        this.work = counting(work);
        this.length = length;
    }

    /**
     * A cost that grows faster than the document.
     *
     * @param document the document
     * @param work what was done with it
     * @param unit what was counted
     * @param growth how much more the second half of the document costs than the first
     * @param perByte the cost per byte of the longest document
     */
    public record Finding(HostileDocument document, String work, String unit, double growth, long perByte) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s: %s grow by %.2f to %d per byte: %s", work, unit, growth, perByte, document);
        }
    }

    private record Cost(long steps, long bytes) {}

    @SuppressWarnings("unchecked")
    private static Function<String, List<String>> counting(Class<? extends Function<String, List<String>>> work) {
        try {
            return (Function<String, List<String>>) new StepCountingLoader(work.getClassLoader())
                    .loadClass(work.getName())
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@return the sections that are filled with hostile text} */
    public static List<Section> sections() {
        return HostileDocument.sections(Stream.concat(Profile.builtIn().stream(), Stream.of(Profile.generic()))
                .map(Profile::name)
                .toList());
    }

    /** {@return the names of what can be done with a document} */
    public List<String> works() {
        return work.apply("");
    }

    /**
     * Measures the growth of a document's cost.
     *
     * @param document the document
     * @param name what to do with it
     * @return the growth, if it is too fast
     */
    public Optional<Finding> measure(HostileDocument document, String name) {
        int n = Math.max(4, length / bytes(document.unit()));
        Optional<Finding> finding = measure(document, name, n);
        if (finding.isEmpty()) {
            return finding;
        }
        // An array that was doubled or a limit that was reached looks like faster growth, but at one length only.
        return measure(document, name, 3 * n).flatMap(again -> measure(document, name, 7 * n));
    }

    private Optional<Finding> measure(HostileDocument document, String name, int n) {
        Cost one = cost(document, name, n);
        Cost two = cost(document, name, 2 * n);
        Cost four = cost(document, name, 4 * n);
        int longest = bytes(document.text(4 * n));
        double steps = growth(one.steps, two.steps, four.steps);
        long stepsPerByte = four.steps / longest;
        if (steps > MAX_GROWTH && stepsPerByte > FEW_STEPS || stepsPerByte > MANY_STEPS) {
            return Optional.of(new Finding(document, name, "steps", steps, stepsPerByte));
        }
        double bytes = growth(one.bytes, two.bytes, four.bytes);
        long bytesPerByte = four.bytes / longest;
        if (bytes > MAX_GROWTH && bytesPerByte > FEW_BYTES) {
            return Optional.of(new Finding(document, name, "bytes allocated", bytes, bytesPerByte));
        }
        return Optional.empty();
    }

    private static double growth(long one, long two, long four) {
        return (double) (four - two) / Math.max(1, two - one);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private Cost cost(HostileDocument document, String name, int n) {
        String order = name + "\n" + document.section().profile().orElse("") + "\n" + document.text(n);
        long steps = Steps.count();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        work.apply(order);
        return new Cost(Steps.count() - steps, threads.getCurrentThreadAllocatedBytes() - bytes);
    }

    /**
     * Prints the costs that grow too fast.
     *
     * @param arguments which documents, and optionally what to do with them
     */
    public static void main(String[] arguments) {
        boolean random = Character.isDigit(arguments[0].charAt(0));
        Stream<HostileDocument> documents =
                random ? drawn(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1])) : named(arguments[0]);
        HostileGrowth growth = new HostileGrowth(3_000);
        int next = random ? 2 : 1;
        List<String> works = arguments.length > next ? List.of(arguments[next].split(",")) : growth.works();
        long count = documents
                .peek(document ->
                        works.forEach(work -> growth.measure(document, work).ifPresent(System.out::println)))
                .mapToInt(document -> 1)
                .sum();
        System.out.println(count + " documents");
    }

    private static Stream<HostileDocument> drawn(int count, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> HostileDocument.random(sections(), random)).limit(count);
    }

    private static Stream<HostileDocument> named(String kind) {
        return switch (kind) {
            case "one" -> HostileDocument.ofOneKind(sections());
            case "long" -> HostileDocument.ofLongText(sections());
            case "two" -> HostileDocument.ofTwoKinds(sections());
            case "lines" -> HostileDocument.ofLines(sections());
            default -> throw new IllegalArgumentException("one, long, two, lines, or a number and a seed, not " + kind);
        };
    }
}
