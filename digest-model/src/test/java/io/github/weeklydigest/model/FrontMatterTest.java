package io.github.weeklydigest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.model.FrontMatterValue.ListValue;
import io.github.weeklydigest.model.FrontMatterValue.MapValue;
import io.github.weeklydigest.model.FrontMatterValue.NullValue;
import io.github.weeklydigest.model.FrontMatterValue.NumberValue;
import io.github.weeklydigest.model.FrontMatterValue.TextValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private static FrontMatter of(String key, FrontMatterValue value) {
        return new FrontMatter(Map.of(key, value));
    }

    private static Map<String, FrontMatterValue> values(String... keys) {
        Map<String, FrontMatterValue> values = new LinkedHashMap<>();
        for (String key : keys) {
            values.put(key, FrontMatterValue.of(key.length()));
        }
        return values;
    }

    @Test
    void keepsTheOrderOfKeys() {
        assertThat(new FrontMatter(values("title", "date", "a")).values().keySet())
                .containsExactly("title", "date", "a");
        assertThat(new MapValue(values("title", "date", "a")).values().keySet()).containsExactly("title", "date", "a");
        assertThat(new FrontMatter(values("a", "bb"))).isEqualTo(new FrontMatter(values("bb", "a")));
    }

    @Test
    void cannotBeChanged() {
        Map<String, FrontMatterValue> values = values("a");
        FrontMatter frontMatter = new FrontMatter(values);
        values.clear();
        assertThat(frontMatter.values()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> frontMatter.values().clear());
    }

    @Test
    void takesNoNullKeysAndValues() {
        Map<String, FrontMatterValue> values = new HashMap<>();
        values.put("a", null);
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> new FrontMatter(values));
    }

    @Test
    void readsTextsOfSingleValuesAndLists() {
        FrontMatterValue list = new ListValue(
                List.of(FrontMatterValue.of("x"), FrontMatterValue.of(3), new NullValue(), FrontMatterValue.of(true)));
        assertThat(of("tags", list).texts("tags")).containsExactly("x", "3", "true");
        assertThat(of("tags", FrontMatterValue.of("x")).texts("tags")).containsExactly("x");
        assertThat(of("tags", list).texts("other")).isEmpty();
        assertThat(of("tags", list).text("tags")).isEmpty();
        assertThat(of("map", new MapValue(values("a"))).text("map")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2031-02-03, 2031-02-03",
        "2031-02-03T09:30:00Z, 2031-02-03",
        "2031-02-03 09:30:00 +0800, 2031-02-03",
        "2031-02-30,",
        "2031-02-033,",
        "2031-2-3,",
        "'',"
    })
    void readsDates(String text, LocalDate date) {
        assertThat(of("date", FrontMatterValue.of(text)).date("date").orElse(null))
                .isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"306", "-1", "1.50", "1E+3", "0E-9"})
    void keepsNumbersAsWritten(String text) {
        assertThat(FrontMatterValue.numberOrText(text)).isEqualTo(new NumberValue(new BigDecimal(text)));
        assertThat(FrontMatterValue.numberOrText(text).asText()).hasValue(text);
    }

    @Test
    void comparesNumbersByTheirValue() {
        assertThat(FrontMatterValue.numberOrText("1.50")).isEqualTo(FrontMatterValue.numberOrText("1.5"));
        assertThat(FrontMatterValue.numberOrText("1.50")).hasSameHashCodeAs(FrontMatterValue.numberOrText("1.5"));
        assertThat(FrontMatterValue.of(1)).isNotEqualTo(FrontMatterValue.of(2)).isNotEqualTo(FrontMatterValue.of("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "0x1F", "1_000", "1e99999999999", "100E2147483647", "1e-2147483647"})
    void keepsOtherNumbersAsText(String text) {
        assertThat(FrontMatterValue.numberOrText(text)).isEqualTo(new TextValue(text));
    }

    @Test
    void limitsTheLengthOfNumbers() {
        assertThat(FrontMatterValue.numberOrText("9".repeat(100))).isInstanceOf(NumberValue.class);
        assertThat(FrontMatterValue.numberOrText("9".repeat(101))).isInstanceOf(TextValue.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberValue(BigDecimal.TEN.pow(101)));
    }

    @Test
    void limitsTheExponentOfNumbers() {
        assertThat(FrontMatterValue.numberOrText("1E+10000")).isInstanceOf(NumberValue.class);
        assertThat(FrontMatterValue.numberOrText("1E+10001")).isEqualTo(new TextValue("1E+10001"));
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberValue(BigDecimal.valueOf(1, 10_001)));
    }
}
