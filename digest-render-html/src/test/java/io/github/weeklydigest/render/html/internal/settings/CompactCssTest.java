package io.github.weeklydigest.render.html.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactCssTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''",
                "' '|''",
                "}|}",
                "'a {\\n  color: red;\\n}\\n\\nb,\\n c > d { e: f; }\\n'|a{color:red}b,c>d{e:f}",
                "a {b: c d !important;}|a{b:c d!important}",
                "a b:hover {}|a b:hover{}",
                "':root { --a: (1 + 2); }'|:root{--a:(1 + 2)}",
                "a{b: 0.5em 0 10.5px -0.5em;c:rgb(0,0,0,0.5)}|a{b:.5em 0 10.5px -0.5em;c:rgb(0,0,0,.5)}",
                "0.5|0.5",
                "'a: 0'|a:0"
            })
    void leavesOutWhatMeansNothing(String css, String compact) {
        assertThat(CompactCss.of(css.replace("\\n", "\n"))).isEqualTo(compact);
    }
}
