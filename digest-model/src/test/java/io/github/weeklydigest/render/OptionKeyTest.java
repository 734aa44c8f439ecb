package io.github.weeklydigest.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionKeyTest {
    private enum Sort {
        BY_DATE,
        BY_NAME
    }

    private final OptionKey<Boolean> flag = OptionKey.ofBoolean("x.flag", true, "A flag.");
    private final OptionKey<Integer> level = OptionKey.ofInteger("x.level", 2, 1, 6, "A level.");
    private final OptionKey<Sort> sort = OptionKey.ofEnum("x.sort", Sort.BY_DATE, "An order.");
    private final OptionKey<URI> base =
            OptionKey.of("x.base", URI.class, URI.create("/"), "an address", "A base.", URI::create);

    @Test
    void readsValuesFromText() {
        assertThat(flag.parse("false")).isFalse();
        assertThat(flag.parse("true")).isTrue();
        assertThat(level.parse("6")).isEqualTo(6);
        assertThat(sort.parse("by-name")).isEqualTo(Sort.BY_NAME);
        assertThat(OptionKey.ofString("x.s", "", "A text.").parse("")).isEmpty();
        assertThat(base.parse("https://example.org/")).hasHost("example.org");
    }

    @Test
    void tellsWhichTextsItTakes() {
        assertThat(flag.values()).isEqualTo("true|false");
        assertThat(level.values()).isEqualTo("1..6");
        assertThat(sort.values()).isEqualTo("by-date|by-name");
        assertThat(base.values()).isEqualTo("an address");
        assertThat(base.description()).isEqualTo("A base.");
    }

    @Test
    void namesOptionTextAndValuesOfABadText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> flag.parse("yes"))
                .withMessage("option x.flag can't be 'yes': it takes true|false");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> level.parse("0"))
                .withMessage("option x.level can't be '0': it takes 1..6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> level.parse("two"))
                .withMessage("option x.level can't be 'two': it takes 1..6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sort.parse("BY_NAME"))
                .withMessage("option x.sort can't be 'BY_NAME': it takes by-date|by-name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> base.parse(" "))
                .withMessage("option x.base can't be ' ': it takes an address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Level", "x_level", "x..level", ".x", "x-", "1x", "x level"})
    void refusesNamesOfAnotherForm(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> OptionKey.ofBoolean(name, true, "A flag."));
    }

    @Test
    void refusesADefaultThatItDoesNotTake() {
        assertThatIllegalArgumentException().isThrownBy(() -> OptionKey.ofInteger("x.level", 9, 1, 6, "A level."));
    }

    @Test
    void isTheSameAsAnotherOfItsName() {
        assertThat(level)
                .isEqualTo(OptionKey.ofBoolean("x.level", true, "Another."))
                .hasToString("x.level");
        assertThat(level).hasSameHashCodeAs(OptionKey.ofBoolean("x.level", true, "Another."));
        assertThat(level).isNotEqualTo(flag).isNotEqualTo("x.level");
    }

    @Test
    void optionsHoldValuesAndDefaults() {
        RenderOptions options = RenderOptions.defaults().with(level, 4);
        assertThat(options.get(level)).isEqualTo(4);
        assertThat(options.get(flag)).isTrue();
        assertThat(options.keys()).isEqualTo(Set.of(level));
        assertThat(RenderOptions.defaults().keys()).isEmpty();
    }

    @Test
    void optionsRefuseValuesThatTheKeyDoesNotTake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RenderOptions.defaults().with(level, 7))
                .withMessage("option x.level can't be '7': it takes 1..6");
    }
}
