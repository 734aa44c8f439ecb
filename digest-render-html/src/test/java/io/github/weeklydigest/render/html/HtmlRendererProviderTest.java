package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.Renderers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlRendererProviderTest {
    private final HtmlRendererProvider provider = new HtmlRendererProvider();

    @Test
    void isFoundOnTheClassPath() {
        assertThat(Renderers.load().create("html")).isNotNull();
    }

    @Test
    void itsOptionsAreThoseOfTheClass() {
        assertThat(provider.options()).extracting(OptionKey::name).allMatch(name -> name.startsWith("html."));
        assertThat(provider.options()).isEqualTo(HtmlOptions.all());
        assertThat(provider.mediaTypes()).isEqualTo(List.of("text/html"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    html.css       | a{}</STYLE ><script>  | must not contain '</style'
                    html.base      | javascript:alert(1)   | takes an address
                    html.base      | /relative             | takes an address
                    html.url       | ftp://example.org/    | takes an address
                    html.next      | javascript:alert(1)   | takes a relative address
                    html.previous  | data:text/html,x      | takes a relative address
                    html.index     | //evil.example/       | takes a relative address
                    html.html-tags | sub,script            | takes some of sub, sup, br, kbd, mark
                    html.labels    | no-such-word = x      | has no word 'no-such-word'
                    html.labels    | skip = \\uXYZ         | broken
                    html.labels    | date = bbb            | 'date' must be a pattern of a date (d MMMM yyyy), not 'bbb
                    html.labels    | date.short = HH:mm    | 'date.short' must be a pattern of a date (d MMMM yyyy), not 'HH:mm
                    html.labels    | date = pd             | 'date' must be a pattern of a date (d MMMM yyyy), not 'pd
                    html.link-rel  | x" onclick="y         | takes words
                    """)
    void refusesAValueThatCantBeUsed(String name, String value, String message) {
        OptionKey<?> key = HtmlOptions.all().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> provider.create(with(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("option " + name)
                .hasMessageContaining(message);
    }

    private static <T> RenderOptions with(OptionKey<T> key, String value) {
        return RenderOptions.defaults().with(key, key.parse(value));
    }
}
