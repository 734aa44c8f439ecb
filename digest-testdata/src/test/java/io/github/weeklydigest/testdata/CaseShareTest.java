package io.github.weeklydigest.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseShareTest {
    private static final List<Integer> CASES = IntStream.range(0, 61).boxed().toList();

    @Test
    void choosesEachCaseInOneOfSeveralRuns() {
        List<Integer> chosen = new ArrayList<>();
        for (long seed = -3; seed < 1; seed++) {
            List<Integer> share = CaseShare.chosen(CASES, 4, seed);
            assertThat(share).hasSizeBetween(15, 16);
            chosen.addAll(share);
        }
        assertThat(chosen).containsExactlyInAnyOrderElementsOf(CASES);
    }

    @Test
    void choosesSomeCasesInAnyRun() {
        assertThat(CaseShare.ofEach(CASES, 4)).isNotEmpty().isSubsetOf(CASES);
        assertThat(CaseShare.count(100, 4)).isIn(25, 100);
    }
}
