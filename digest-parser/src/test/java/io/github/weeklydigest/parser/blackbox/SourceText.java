package io.github.weeklydigest.parser.blackbox;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The text that a Markdown document shows, raw HTML included, as commonmark-java alone finds it. */
final class SourceText extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create()))
            .build();

    /** What Obsidian takes for the form of a callout is not shown. */
    private static final Pattern FORM_OF_CALLOUT = Pattern.compile("\\[!([A-Za-z]+)\\|[^\\[\\]\n]*]");

    private static final Pattern ONLY_IMAGES = Pattern.compile(
            "(?is)(?:\\s|</?(?:p|div|center|br|img|a)(?:\\s[^<>]*)?>)*"
                    + "(?:<img\\s(?:[^<>]*\\s)?src=[\"']?[^\"'\\s>][^<>]*>(?:\\s|</?(?:p|div|center|br|img|a)(?:\\s[^<>]*)?>)*)+");

    private static final Pattern ALTERNATIVE = Pattern.compile("(?is)\\balt=[\"']([^\"'<>]*)[\"']");

    private final StringBuilder text = new StringBuilder();

    private SourceText() {}

    static String of(String markdown) {
        SourceText source = new SourceText();
        PARSER.parse(markdown).accept(source);
        return FORM_OF_CALLOUT.matcher(source.text).replaceAll("[!$1]");
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
        text.append(html(node.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock node) {
        text.append(html(node.getLiteral()));
    }

    /** The alternative text of HTML that shows nothing but images; other HTML as it is. */
    private static String html(String html) {
        if (!ONLY_IMAGES.matcher(html).matches()) {
            return html;
        }
        StringBuilder alternatives = new StringBuilder();
        Matcher alternative = ALTERNATIVE.matcher(html);
        while (alternative.find()) {
            alternatives.append(alternative.group(1));
        }
        return alternatives.toString();
    }
}
