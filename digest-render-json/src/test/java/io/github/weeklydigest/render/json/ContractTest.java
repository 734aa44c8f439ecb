package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.fixture.ContractMutants;
import io.github.weeklydigest.render.contract.Clause;
import io.github.weeklydigest.render.contract.RendererContract;
import io.github.weeklydigest.render.contract.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "json.indent=true",
                "json.text=false",
                "json.positions=true",
                "json.html-safe=true",
                "json.content=markdown",
                "json.content=html",
                "json.lines=true"
            })
    void keepsTheContractOfRenderersWithAnyOption(String option) {
        assertThat(RendererContract.check(new JsonRendererProvider(), Json.options(option)))
                .isEmpty();
    }

    /** What holds for HTML and XML alone can't be broken here. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MARKUP_TEXT", "MARKUP_RAW_HTML", "MARKUP_ADDRESSES", "XML_CHARACTERS"})
    void breakingAClauseIsNamed(Clause clause) {
        ContractMutants mutants = new ContractMutants(new JsonRendererProvider(), JsonRendererProvider.INDENT);
        assertThat(RendererContract.check(mutants.breaking(clause)))
                .extracting(Violation::clause)
                .containsExactly(clause);
    }
}
