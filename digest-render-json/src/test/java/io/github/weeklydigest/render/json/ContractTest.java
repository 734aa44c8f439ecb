package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.render.contract.RendererContract;
import org.junit.jupiter.params.ParameterizedTest;
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
}
