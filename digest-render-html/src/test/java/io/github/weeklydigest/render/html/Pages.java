package io.github.weeklydigest.render.html;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages of digests, as text and as what a parser of HTML makes of it. */
final class Pages {
    private Pages() {}

    /** The page; options are written as on a command line: {@code html.fragment=true}. */
    static String html(Digest digest, String... options) {
        return html(DigestReader.of(digest), options);
    }

    static String html(DigestReader source, String... options) {
        StringBuilder page = new StringBuilder();
        try {
            new HtmlRendererProvider().create(options(options)).render(source, page);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return page.toString();
    }

    static Document parsed(Digest digest, String... options) {
        return Jsoup.parse(html(digest, options));
    }

    static RenderOptions options(String... options) {
        RenderOptions chosen = RenderOptions.defaults();
        for (String option : options) {
            String[] pair = option.split("=", 2);
            OptionKey<?> key = HtmlOptions.all().stream()
                    .filter(candidate -> candidate.name().equals(pair[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(option));
            chosen = with(chosen, key, pair[1]);
        }
        return chosen;
    }

    private static <T> RenderOptions with(RenderOptions options, OptionKey<T> key, String value) {
        return options.with(key, key.parse(value));
    }
}
