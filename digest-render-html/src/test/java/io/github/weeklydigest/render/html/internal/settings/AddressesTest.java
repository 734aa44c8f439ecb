package io.github.weeklydigest.render.html.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final Addresses plain = new Addresses(Optional.empty());
    private final Addresses based = new Addresses(Optional.of(URI.create("https://example.org/a/b.html")));

    @Test
    void relativeAddressesAreResolvedOnlyWithABase() {
        assertThat(plain.link("../x y.md")).contains("../x%20y.md");
        assertThat(based.link("../x y.md")).contains("https://example.org/x%20y.md");
        assertThat(based.image("c[1].png")).contains("https://example.org/a/c%5B1%5D.png");
        assertThat(based.link("#中文")).contains("#中文");
        assertThat(based.link("mailto:a@b.example")).contains("mailto:a@b.example");
    }

    @Test
    void whatThePolicyRefusesIsNoAddress() {
        assertThat(plain.link("javascript:x")).isEmpty();
        assertThat(based.link("//evil.example")).isEmpty();
        assertThat(plain.image("mailto:a@b.example")).isEmpty();
        assertThat(plain.image("#a")).isEmpty();
    }

    @Test
    void theHostIsTheOneTheBrowserAsks() {
        assertThat(Addresses.host("https://www.Example.org:80/a")).contains("example.org");
        assertThat(Addresses.host("https://github.com@evil.example/")).contains("evil.example");
        assertThat(Addresses.host("other.md")).isEmpty();
    }

    /** A host that is seen at a glance is the one that the pattern finds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://%s", "http://www.%s/a", "https://www.a.example%s", "%sttps://a.example", "http:%s/a.example",
                "http:/%s/a.example", "https://a%sb.example:80/@c", "http%s://a", "https://www.%s", "%s"
            })
    void everyAddressHasTheHostOfThePattern(String place) {
        for (char c = 0; c < 0x250; c++) {
            String address = place.replace("%s", String.valueOf(c));
            assertThat(Addresses.host(address)).as(address).isEqualTo(Addresses.anyHost(address));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/, example.org",
        "http://example.org, example.org",
        "https://example.org:8080/a/b.html?utm=1#x, example.org:8080/a/b.html",
        "https://example.org/?id=1, example.org",
        "See https://example.org/a, See https://example.org/a",
        "https://user@example.org/a, https://user@example.org/a",
        "https://例え.example/a, https://例え.example/a",
        "javascript:https://example.org/, javascript:https://example.org/",
    })
    void anAddressIsShownAsHostAndPath(String text, String shown) {
        assertThat(Addresses.readable(text)).isEqualTo(shown);
    }

    @Test
    void aLongPathIsCut() {
        assertThat(Addresses.readable("https://example.org/" + "a/".repeat(10_000)))
                .startsWith("example.org/a/")
                .endsWith("…")
                .hasSizeLessThan(80);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?page=2    | https://a.example/w/10.md?page=2
            ../../../b | https://a.example/b
            ./b        | https://a.example/w/b
            '#c'       | #c
            /b?c#d     | https://a.example/b?c#d
            """)
    void writesLinksThatStartFromTheBase(String link, String address) {
        assertThat(new Addresses(Optional.of(URI.create("https://a.example/w/10.md"))).link(link))
                .hasValue(address);
    }
}
