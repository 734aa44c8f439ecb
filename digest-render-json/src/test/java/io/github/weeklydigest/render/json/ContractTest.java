package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.fixture.ContractMutants;
import io.github.weeklydigest.render.contract.Clause;
import io.github.weeklydigest.render.contract.RendererContract;
import io.github.weeklydigest.render.contract.Violation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    /** Each value of each option, and what meets in the code: how blocks, texts and lines are written. */
    static Stream<String> optionSets() {
        return Stream.concat(
                new JsonRendererProvider()
                        .options().stream()
                                .flatMap(option -> Stream.of(option.values().split("[|]"))
                                        .map(value -> option.name() + '=' + value)),
                Stream.of(
                        "json.lines=true json.positions=true json.html-safe=true",
                        "json.lines=true json.text=false json.content=markdown",
                        "json.lines=true json.text=false json.content=none",
                        "json.indent=true json.positions=true json.content=html json.html-safe=true",
                        "json.indent=true json.text=false json.content=none",
                        "json.html-safe=true json.text=false json.content=markdown"));
    }

    @ParameterizedTest
    @MethodSource("optionSets")
    void keepsTheContractOfRenderersWithAnyOptions(String options) {
        assertThat(RendererContract.check(new JsonRendererProvider(), Json.options(options.split(" "))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jsonl.positions=true jsonl.html-safe=true",
                "jsonl.text=false jsonl.content=markdown",
                "jsonl.text=false jsonl.content=none",
                "jsonl.content=html"
            })
    void keepsTheContractOfRenderersForJsonLines(String options) {
        JsonLinesRendererProvider lines = new JsonLinesRendererProvider();
        assertThat(RendererContract.check(lines, Json.options(lines, options.split(" "))))
                .isEmpty();
    }

    @Test
    void setsNameEachOptionAndEachContent() {
        assertThat(optionSets())
                .hasSize(20)
                .contains("json.content=blocks", "json.content=none", "json.text=true", "json.lines=false");
    }

    /** The clauses that concern the generator and what it buffers; the tests of the kit break every clause. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"ANY_TARGET", "BYTES", "STREAMS", "EVERY_ELEMENT", "ANY_TEXT", "UNKNOWN_CONTENT", "STOPS_AT_ERRORS"
            })
    void breakingAClauseIsNamed(Clause clause) {
        ContractMutants mutants = new ContractMutants(new JsonRendererProvider(), JsonRendererProvider.INDENT);
        assertThat(RendererContract.check(mutants.breaking(clause)))
                .extracting(Violation::clause)
                .containsExactly(clause);
    }
}
