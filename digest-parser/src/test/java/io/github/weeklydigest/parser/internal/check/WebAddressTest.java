package io.github.weeklydigest.parser.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebAddressTest {
    @Test
    void leavesOutWhatDoesNotChangeThePage() {
        assertThat(WebAddress.key("HTTPS://Www.Example.ORG/A/b//")).contains("//example.org/A/b");
        assertThat(WebAddress.key("http://example.org")).contains("//example.org");
        assertThat(WebAddress.key("http://example.org/?")).contains("//example.org");
    }

    @Test
    void keepsQueriesAndAnchors() {
        assertThat(WebAddress.key("https://a.org/b/?c=d/e#f/?g#h")).contains("//a.org/b?c=d/e#f/?g#h");
        assertThat(WebAddress.key("https://a.org#b?utm_source=c")).contains("//a.org#b?utm_source=c");
        assertThat(WebAddress.key("https://a.org?b")).contains("//a.org?b");
    }

    @Test
    void leavesOutParametersThatTrackReaders() {
        assertThat(WebAddress.key("https://a.org/?utm_source=b&c=d&fbclid=e")).contains("//a.org?c=d");
        assertThat(WebAddress.key("https://a.org/?gclid=b")).contains("//a.org");
    }

    @Test
    void knowsNoOtherAddresses() {
        assertThat(WebAddress.key("ftp://a.org")).isEmpty();
        assertThat(WebAddress.key("https:/a.org")).isEmpty();
        assertThat(WebAddress.key("https://www./a")).isEmpty();
        assertThat(WebAddress.key("https://")).isEmpty();
        assertThat(WebAddress.key("")).isEmpty();
    }
}
