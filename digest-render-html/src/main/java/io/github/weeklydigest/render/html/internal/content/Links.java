package io.github.weeklydigest.render.html.internal.content;

import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.HtmlOptions.LinkTarget;
import io.github.weeklydigest.render.html.internal.markup.ClassifiedText;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.settings.Addresses;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.util.Optional;

/** Opens links to addresses that the policy has accepted. */
public final class Links {
    private final HtmlWriter out;
    private final String rel;
    private final boolean blank;

    public Links(HtmlWriter out, Settings settings) {
        this.out = out;
        this.rel = settings.get(HtmlOptions.LINK_REL);
        this.blank = settings.get(HtmlOptions.LINK_TARGET) == LinkTarget.BLANK;
    }

    public void open(String accepted, Optional<String> title, String cssClass) {
        out.trusted("<a href=\"").value(ClassifiedText.of(accepted));
        if (!cssClass.isEmpty()) {
            out.trusted("\" class=\"").trusted(cssClass);
        }
        out.mark('"');
        title.ifPresent(text -> out.attribute("title", text));
        if (Addresses.host(accepted).isPresent()) {
            if (!rel.isEmpty()) {
                out.attribute("rel", rel);
            }
            if (blank) {
                out.attribute("target", "_blank");
            }
        }
        out.opened();
    }
}
