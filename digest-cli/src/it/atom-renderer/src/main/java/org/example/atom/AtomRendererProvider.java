package org.example.atom;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Set;

/** Provides {@code article-atom}. */
public final class AtomRendererProvider implements RendererProvider {
    static final OptionKey<String> AUTHORITY = OptionKey.ofString(
            "article-atom.authority", "example.org", "Your domain, which makes the ids of the entries yours (RFC 4151).");
    static final OptionKey<String> PAGE =
            OptionKey.ofString("article-atom.page", "", "The address of the week's page, which entries link to.");

    /** Made by the service loader. */
    public AtomRendererProvider() {}

    @Override
    public String format() {
        return "article-atom";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/atom+xml");
    }

    @Override
    public Set<OptionKey<?>> options() {
        return Set.of(AUTHORITY, PAGE);
    }

    @Override
    public DigestRenderer create(RenderOptions options) {
        String authority = options.get(AUTHORITY);
        String page = options.get(PAGE);
        return (source, target) -> new AtomFeed(target, authority, page).write(source);
    }
}
