package io.github.weeklydigest.render.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RendererContractTest {
    private static final Map<Clause, RendererProvider> BROKEN = BrokenRenderers.byClause();

    /** Who breaks the one breaks the other as well. */
    private static final Map<Clause, Set<Clause>> ALSO = Map.of(
            Clause.THREADS, Set.of(),
            Clause.INDEPENDENT, Set.of(Clause.THREADS));

    @Test
    void findsNothingInAGoodRenderer() {
        assertThat(RendererContract.check(new ListRendererProvider())).isEmpty();
    }

    @Test
    void findsNothingInAGoodRendererWithOptions() {
        RenderOptions options = RenderOptions.defaults()
                .with(ListRendererProvider.IMAGES, false)
                .with(ListRendererProvider.DEPTH, 1);
        assertThat(RendererContract.check(new ListRendererProvider(), options)).isEmpty();
    }

    @Test
    void everyClauseHasABrokenRenderer() {
        assertThat(BROKEN.keySet()).isEqualTo(EnumSet.allOf(Clause.class));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheClauseThatIsBrokenAndNoOther(Clause clause) {
        List<Violation> violations = RendererContract.check(BROKEN.get(clause));
        assertThat(violations).extracting(Violation::clause).contains(clause);
        assertThat(violations)
                .filteredOn(violation -> !ALSO.getOrDefault(clause, Set.of()).contains(violation.clause()))
                .hasSize(1);
    }

    @Test
    void saysInPlainWordsWhatWasSeen() {
        assertThat(RendererContract.check(BROKEN.get(Clause.LEAVES_SOURCE_OPEN)))
                .singleElement()
                .hasToString(
                        "leaves-source-open: render MUST NOT close the stream. Seen: close() was called on the stream");
    }
}
