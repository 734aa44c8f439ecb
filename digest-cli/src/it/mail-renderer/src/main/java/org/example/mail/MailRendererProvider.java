package org.example.mail;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Set;

/** Provides {@code mail}. */
public final class MailRendererProvider implements RendererProvider {
    static final OptionKey<Integer> WIDTH = OptionKey.ofInteger(
            "mail.width", 72, 20, 998, "The longest line, in columns; a Chinese character takes two.");

    /** Made by the service loader. */
    public MailRendererProvider() {}

    @Override
    public String format() {
        return "mail";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("text/plain");
    }

    @Override
    public String fileExtension() {
        return "txt";
    }

    @Override
    public Set<OptionKey<?>> options() {
        return Set.of(WIDTH);
    }

    @Override
    public DigestRenderer create(RenderOptions options) {
        int width = options.get(WIDTH);
        return (source, target) -> new MailText(new LineWriter(target, width)).walk(source);
    }
}
