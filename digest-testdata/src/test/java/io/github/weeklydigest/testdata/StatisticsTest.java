package io.github.weeklydigest.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * As many generated weeks as were measured have the measured statistics; {@code measured.txt} says how nearly. These are always the
 * same weeks: by chance, others may differ by more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsTest {
    private static final int WEEKS = 74;

    private Map<String, Double> generated = Map.of();

    @BeforeAll
    void count() {
        SampleDigests digests = SampleDigests.seeded(1);
        Census census = new Census();
        for (int i = 0; i < WEEKS; i++) {
            census.add(digests.week(i));
        }
        generated = census.results();
    }

    static List<String> measured() {
        return Resources.lines("measured.txt");
    }

    @ParameterizedTest
    @MethodSource("measured")
    void isAsMeasured(String row) {
        String[] cells = row.split(" \\| ");
        double expected = Double.parseDouble(cells[1]);
        double tolerance = cells[2].endsWith("%")
                ? expected * Double.parseDouble(cells[2].replace("%", "")) / 100
                : Double.parseDouble(cells[2]);
        assertThat(generated).containsKey(cells[0]);
        assertThat(generated.get(cells[0])).as(cells[0]).isCloseTo(expected, within(tolerance));
    }
}
