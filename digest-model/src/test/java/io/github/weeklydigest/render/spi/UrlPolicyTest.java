package io.github.weeklydigest.render.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPolicyTest {
    static List<SpecLines.Rule> rules() {
        return SpecLines.read("url-policy.txt");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void decidesByTheRules(SpecLines.Rule rule) {
        assertThat(UrlPolicy.links().allow(rule.given()).orElse("-")).isEqualTo(rule.expected());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void writesNothingThatItWouldNotAllowItself(SpecLines.Rule rule) {
        UrlPolicy.links()
                .allow(rule.given())
                .ifPresent(
                        written -> assertThat(UrlPolicy.links().allow(written)).hasValue(written));
    }

    @Test
    void imagesAreNoMail() {
        assertThat(UrlPolicy.images().allow("mailto:someone@example.org")).isEmpty();
        assertThat(UrlPolicy.images().allow("https://example.org/a.png")).hasValue("https://example.org/a.png");
        assertThat(UrlPolicy.images().allow("img/a.png")).hasValue("img/a.png");
    }

    @Test
    void rasterDataComesOnlyWhenAskedFor() {
        String png = "data:image/png;base64,iVBORw0KGgo=";
        assertThat(UrlPolicy.images().allow(png)).isEmpty();
        assertThat(UrlPolicy.images().allowingRasterData().allow(png)).hasValue(png);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/svg+xml;base64,PHN2Zz4=",
                "data:text/html;base64,PHN2Zz4=",
                "data:image/png,raw",
                "data:image/png;base64,AAAA,<svg>",
                "data:image/png;charset=x;base64,AAAA"
            })
    void otherDataNeverComes(String uri) {
        assertThat(UrlPolicy.images().allowingRasterData().allow(uri)).isEmpty();
    }

    @Test
    void aSchemeCanBeAdded() {
        UrlPolicy wider = UrlPolicy.links().allowing("Obsidian");
        assertThat(wider.allow("obsidian://open?vault=a")).hasValue("obsidian://open?vault=a");
        assertThat(UrlPolicy.links().allow("obsidian://open?vault=a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "JavaScript", "vbscript", "data", "blob"})
    void aSchemeThatCarriesCodeCanNotBeAdded(String scheme) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UrlPolicy.links().allowing(scheme))
                .withMessageContaining(scheme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "http:", "1a"})
    void whatIsNoSchemeCanNotBeAdded(String scheme) {
        assertThatIllegalArgumentException().isThrownBy(() -> UrlPolicy.links().allowing(scheme));
    }

    /** What is decided at a glance is decided as it would be after a closer look. */
    @Test
    void plainAddressesAreDecidedLikeOthers() {
        List<String> places = List.of(
                "%s", "http://e.org/%s", "%sttp://e.org/", "java%sscript:x", "%sjavascript:x", "/%s/e.org", "a%s:b");
        UrlPolicy raster = UrlPolicy.images().allowingRasterData();
        for (String place : places) {
            for (char c = 0; c < 0x300; c++) {
                String uri = place.replace("%s", String.valueOf(c));
                assertThat(UrlPolicy.links().allow(uri))
                        .as(uri)
                        .isEqualTo(UrlPolicy.links().allowDecoded(uri));
                assertThat(raster.allow(uri)).as(uri).isEqualTo(raster.allowDecoded(uri));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "&amp;", "&#58;", "%", "&", "a", "\u200B", ":"})
    void longAddressesAreDecidedInLinearTime(String part) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(5),
                () -> UrlPolicy.links().allowingRasterData().allow(part.repeat(500_000)));
    }
}
