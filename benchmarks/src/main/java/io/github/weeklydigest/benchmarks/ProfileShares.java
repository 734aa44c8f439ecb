package io.github.weeklydigest.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Says which methods a recorded profile spent its time in, or which ones allocated. A sample inside the JDK counts for the
 * method that called it, so that decoding or copying text is charged to its caller.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar ParseBenchmark.eventsOfBytes -f 1 -prof jfr:dir=profile
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.ProfileShares profile/<folder>/profile.jfr
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.ProfileShares --allocation profile/<folder>/profile.jfr
 * }</pre>
 */
public final class ProfileShares {
    private static final List<String> PLATFORM = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
    private static final int SHOWN = 25;

    private final Map<String, Long> shares = new HashMap<>();
    private final Set<Long> seenThreads = new HashSet<>();

    private ProfileShares() {}

    /**
     * Prints the shares.
     *
     * @param arguments {@code --allocation} for what is allocated instead of time; the recording
     * @throws IOException if it can't be read
     */
    public static void main(String[] arguments) throws IOException {
        boolean allocation = arguments[0].equals("--allocation");
        ProfileShares shares = new ProfileShares();
        try (RecordingFile recording = new RecordingFile(Path.of(arguments[arguments.length - 1]))) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                String type = event.getEventType().getName();
                if (event.getStackTrace() != null
                        && type.equals(allocation ? "jdk.ObjectAllocationSample" : "jdk.ExecutionSample")) {
                    shares.add(event, allocation);
                }
            }
        }
        shares.print();
    }

    private void add(RecordedEvent event, boolean allocation) {
        String method = owner(event.getStackTrace().getFrames());
        if (!allocation) {
            shares.merge(method, 1L, Long::sum);
        } else if (!seenThreads.add(event.getThread("eventThread").getId())) {
            // The first sample of a thread includes all of its earlier allocations.
            shares.merge(method + " " + event.getClass("objectClass").getName(), event.getLong("weight"), Long::sum);
        }
    }

    private void print() {
        long all = shares.values().stream().mapToLong(n -> n).sum();
        shares.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> System.out.printf(
                        Locale.ROOT, "%5.1f %%  %s%n", 100.0 * entry.getValue() / all, entry.getKey()));
    }

    private static String owner(List<RecordedFrame> frames) {
        return frames.stream()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .filter(name -> PLATFORM.stream().noneMatch(name::startsWith))
                .findFirst()
                .orElse("the JDK itself");
    }
}
