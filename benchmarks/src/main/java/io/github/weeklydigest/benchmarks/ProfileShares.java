package io.github.weeklydigest.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Says which methods a recorded profile spent its time in. A sample inside the JDK counts for the method that called it,
 * so that decoding or copying text is charged to who asked for it.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar ParseBenchmark.eventsOfBytes -f 1 -prof jfr:dir=profile
 * java -cp benchmarks/target/benchmarks.jar io.github.weeklydigest.benchmarks.ProfileShares profile/<folder>/profile.jfr
 * }</pre>
 */
public final class ProfileShares {
    private static final List<String> PLATFORM = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
    private static final int SHOWN = 25;

    private ProfileShares() {}

    /**
     * Prints the shares.
     *
     * @param arguments the recording
     * @throws IOException if it can't be read
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> samples = new HashMap<>();
        try (RecordingFile recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples.merge(owner(event.getStackTrace().getFrames()), 1, Integer::sum);
                }
            }
        }
        int all = samples.values().stream().mapToInt(n -> n).sum();
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
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
