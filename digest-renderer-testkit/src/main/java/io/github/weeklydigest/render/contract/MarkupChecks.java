package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.spi.UrlPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What holds for renderers whose media type is one of HTML or XML. */
final class MarkupChecks {
    private static final String TAG = "<wd-tag wd-attr=1>";
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "srcset",
            "poster",
            "cite",
            "action",
            "formaction",
            "data",
            "background",
            "content",
            "xlink:href",
            "url",
            "uri",
            "longdesc",
            "ping",
            "manifest");

    /** Each holds a mark by which it is known again. */
    private static final List<String> FORBIDDEN = List.of(
            "javascript:wd-url(1)",
            " JaVaScRiPt:wd-url(1)",
            "java\tscript:wd-url(1)",
            "java\nscript:wd-url(1)",
            "\u0001javascript:wd-url(1)",
            "java\0script:wd-url(1)",
            "javascript&#58;wd-url(1)",
            "javascript&colon;wd-url(1)",
            "ja&Tab;vascript:wd-url(1)",
            "javascript%3Awd-url(1)",
            "vbscript:wd-url",
            "data:text/html,wd-url",
            "data:image/svg+xml,wd-url",
            "file:///wd-url",
            "//wd-url.example",
            "\\\\wd-url.example",
            "/\\wd-url.example");

    private final Subject subject;
    private final Findings findings;

    MarkupChecks(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    void run() {
        List<String> types = subject.provider().mediaTypes();
        boolean xml = types.stream().anyMatch(type -> type.contains("xml"));
        if (xml || types.stream().anyMatch(type -> type.contains("html"))) {
            findings.guard(Clause.MARKUP_TEXT, "rendering text that looks like markup", this::text);
            findings.guard(Clause.MARKUP_RAW_HTML, "rendering raw HTML", this::rawHtml);
            for (String address : FORBIDDEN) {
                findings.guard(Clause.MARKUP_ADDRESSES, "rendering the address " + address, () -> addresses(address));
            }
        }
        if (xml) {
            findings.guard(Clause.XML_CHARACTERS, "rendering strange text", this::xmlCharacters);
        }
    }

    private void text() throws IOException {
        for (String text :
                List.of(TAG, "\" wd-attr=\"1", "' wd-attr='1", "--><wd-tag>", "]]><wd-tag>", "</script><wd-tag>")) {
            String written = subject.rendered(SampleDigests.withHtml(text, "https://example.org/" + text, ""));
            noTag(Clause.MARKUP_TEXT, written, "wd-tag", text);
            for (Markup.Attribute attribute : Markup.attributes(written)) {
                findings.expect(
                        Clause.MARKUP_TEXT,
                        !attribute.name().equals("wd-attr"),
                        "the text " + text + " makes an attribute");
            }
        }
    }

    private void rawHtml() throws IOException {
        Digest digest = SampleDigests.withHtml("text", "https://example.org/", "<wd-raw onclick=\"x\">");
        noTag(Clause.MARKUP_RAW_HTML, subject.rendered(digest), "wd-raw", "<wd-raw>");
    }

    private void noTag(Clause clause, String written, String name, String text) {
        int at = written.toLowerCase(Locale.ROOT).indexOf('<' + name);
        findings.expect(
                clause, at < 0, "'" + text + "' of the digest stands at character " + at + " of the result as it is");
    }

    private void addresses(String address) throws IOException {
        String written = subject.rendered(SampleDigests.withText("text", address));
        for (Markup.Attribute attribute : Markup.attributes(written)) {
            boolean fromDigest = attribute.value().contains("wd-url");
            if (fromDigest && ADDRESSES.contains(attribute.name())) {
                findings.expect(
                        Clause.MARKUP_ADDRESSES,
                        UrlPolicy.links().allow(attribute.value()).isPresent(),
                        attribute.name() + "=\"" + attribute.value() + '"');
            }
        }
    }

    private void xmlCharacters() throws IOException {
        String written = subject.rendered(SampleDigests.strangeText());
        written.chars()
                .filter(c -> (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF)
                .findFirst()
                .ifPresent(c -> findings.add(Clause.XML_CHARACTERS, String.format("U+%04X", c)));
    }
}
