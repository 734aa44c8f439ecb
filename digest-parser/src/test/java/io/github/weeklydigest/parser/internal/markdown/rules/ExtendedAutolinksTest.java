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
                "a.b-c_d@a.b. | a.b-c_d@a.b | mailto:a.b-c_d@a.b",
                "mailto:foo@bar.baz | mailto:foo@bar.baz | mailto:foo@bar.baz",
                "mailto:a.b-c_d@a.b. | mailto:a.b-c_d@a.b | mailto:a.b-c_d@a.b"
            })
    void linksAddressesAsGitHubDoes(String text, String address, String uri) {
        List<Inline> linked = link(text);

        assertThat(linked.stream().filter(inline -> !(inline instanceof Text)))
                .containsExactly(address.startsWith("www.") ? Link.of(address, uri) : new Autolink(address, uri));
        assertThat(PlainText.of(linked)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "投稿请发至a@b.example中文 | a@b.example",
                "邮箱:a@b.example，欢迎来信。 | a@b.example",
                "a@b.example。 | a@b.example",
                "（a@b.example） | a@b.example",
                "a@b.example的 | a@b.example",
                "a_b@c_d.example | a_b@c_d.example",
                "hello@www.a.example | hello@www.a.example",
                "a@b@c.example | b@c.example",
                "é@b.example a@b.exampleé | a@b.example"
            })
    void linksMailAddressesBesideOtherScripts(String text, String address) {
        List<Inline> linked = link(text);

        assertThat(linked.stream().filter(inline -> !(inline instanceof Text)))
                .containsExactly(new Autolink(address, "mailto:" + address));
        assertThat(PlainText.of(linked)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b-c_d@a.b-",
                "a.b-c_d@a.b_",
                "mAP@0.7",
                "AP@0.7，很高",
                "a@b中.example",
                "中@b.example",
                "a@b.example@c",
                "npm/b@c.example",
                "a@中.b",
                "a@.b"
            })
    void leavesTextsThatAreNoMailAddresses(String text) {
        assertThat(link(text)).containsExactly(new Text(text));
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
