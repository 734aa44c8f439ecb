package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.fixture.ContractMutants;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.contract.Clause;
import io.github.weeklydigest.render.contract.RendererContract;
import io.github.weeklydigest.render.contract.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractTest {
    private final HtmlRendererProvider provider = new HtmlRendererProvider();
    private final ContractMutants mutants = new ContractMutants(provider, HtmlOptions.FRAGMENT);

    @Test
    void keepsTheContract() {
        assertThat(RendererContract.check(provider)).isEmpty();
        assertThat(RendererContract.check(mutants.unchanged())).isEmpty();
    }

    @Test
    void keepsTheContractWithEachChoice() {
        RenderOptions others = RenderOptions.defaults()
                .with(HtmlOptions.FRAGMENT, true)
                .with(HtmlOptions.BUFFER, 0)
                .with(HtmlOptions.IMAGES, HtmlOptions.Images.LINK)
                .with(HtmlOptions.MATH, HtmlOptions.Formulas.TEX)
                .with(HtmlOptions.HTML_TAGS, "sub sup br kbd mark")
                .with(HtmlOptions.LINK_TARGET, HtmlOptions.LinkTarget.BLANK)
                .with(HtmlOptions.STYLE, HtmlOptions.Style.NONE);

        assertThat(RendererContract.check(provider, others)).isEmpty();
    }

    /** The clauses that concern markup and what a page buffers; the tests of the kit break every clause. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"MARKUP_.*", "STREAMS", "EVERY_ELEMENT", "ANY_TEXT", "UNKNOWN_CONTENT", "STOPS_AT_ERRORS"})
    void breakingAClauseIsNamed(Clause clause) {
        assertThat(RendererContract.check(mutants.breaking(clause)))
                .extracting(Violation::clause)
                .containsExactly(clause);
    }
}
