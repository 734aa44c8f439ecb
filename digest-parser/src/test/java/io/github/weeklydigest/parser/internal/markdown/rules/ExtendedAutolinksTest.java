package io.github.weeklydigest.parser.internal.markdown.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Addresses without markup. Both parsers share this rule, so that comparing them does not test it; these are the examples of
 * the section "Autolinks (extension)" of the specification of GitHub Flavored Markdown.
 */
class ExtendedAutolinksTest {
    private static List<Inline> link(String text) {
        return ExtendedAutolinks.link(List.of(new Text(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.commonmark.org | www.commonmark.org | http://www.commonmark.org",
                "Visit www.commonmark.org/help for more information. | www.commonmark.org/help | http://www.commonmark.org/help",
                "Visit www.commonmark.org. | www.commonmark.org | http://www.commonmark.org",
                "Visit www.commonmark.org/a.b. | www.commonmark.org/a.b | http://www.commonmark.org/a.b",
                "www.google.com/search?q=Markup+(business) | www.google.com/search?q=Markup+(business)"
                        + " | http://www.google.com/search?q=Markup+(business)",
                "www.google.com/search?q=Markup+(business))) | www.google.com/search?q=Markup+(business)"
                        + " | http://www.google.com/search?q=Markup+(business)",
                "(www.google.com/search?q=Markup+(business)) | www.google.com/search?q=Markup+(business)"
                        + " | http://www.google.com/search?q=Markup+(business)",
                "(www.google.com/search?q=Markup+(business) | www.google.com/search?q=Markup+(business)"
                        + " | http://www.google.com/search?q=Markup+(business)",
                "www.commonmark.org/he<lp | www.commonmark.org/he | http://www.commonmark.org/he",
                "http://commonmark.org | http://commonmark.org | http://commonmark.org",
                "(Visit https://encrypted.google.com/search?q=Markup+(business))"
                        + " | https://encrypted.google.com/search?q=Markup+(business)"
                        + " | https://encrypted.google.com/search?q=Markup+(business)",
                "foo@bar.baz | foo@bar.baz | mailto:foo@bar.baz",
                "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is."
                        + " | hello+xyz@mail.example | mailto:hello+xyz@mail.example",
                "a.b-c_d@a.b | a.b-c_d@a.b | mailto:a.b-c_d@a.b",
                "a.b-c_d@a.b. | a.b-c_d@a.b | mailto:a.b-c_d@a.b"
            })
    void linksAddressesAsGitHubDoes(String text, String address, String uri) {
        List<Inline> linked = link(text);

        assertThat(linked.stream().filter(inline -> !(inline instanceof Text)))
                .containsExactly(address.startsWith("www.") ? Link.of(address, uri) : new Autolink(address, uri));
        assertThat(PlainText.of(linked)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"www", "www.", "http://", "hello@mail", "no address: a@b", "example.org"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(link(text)).containsExactly(new Text(text));
    }

    @Test
    void linksSeveralAddresses() {
        assertThat(link("http://a.example, mail@b.example").stream().filter(Autolink.class::isInstance))
                .containsExactly(
                        new Autolink("http://a.example", "http://a.example"),
                        new Autolink("mail@b.example", "mailto:mail@b.example"));
    }
}
