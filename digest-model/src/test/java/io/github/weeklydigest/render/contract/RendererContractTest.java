package io.github.weeklydigest.render.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.fixture.ContractMutants;
import io.github.weeklydigest.render.RenderOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RendererContractTest {
    private static final ContractMutants MUTANTS =
            new ContractMutants(new ListRendererProvider(), ListRendererProvider.IMAGES);

    @Test
    void findsNothingInAGoodRenderer() {
        assertThat(RendererContract.check(new ListRendererProvider())).isEmpty();
        assertThat(RendererContract.check(MUTANTS.unchanged())).isEmpty();
    }

    @Test
    void findsNothingInAGoodRendererWithOptions() {
        RenderOptions options = RenderOptions.defaults()
                .with(ListRendererProvider.IMAGES, false)
                .with(ListRendererProvider.DEPTH, 1);
        assertThat(RendererContract.check(new ListRendererProvider(), options)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesTheClauseThatIsBrokenAndNoOther(Clause clause) {
        assertThat(RendererContract.check(MUTANTS.breaking(clause)))
                .extracting(Violation::clause)
                .containsExactly(clause);
    }

    @Test
    void saysInPlainWordsWhatWasSeen() {
        assertThat(RendererContract.check(MUTANTS.breaking(Clause.LEAVES_SOURCE_OPEN)))
                .singleElement()
                .hasToString(
                        "leaves-source-open: render MUST NOT close the stream. Seen: close() was called on the stream");
    }
}
