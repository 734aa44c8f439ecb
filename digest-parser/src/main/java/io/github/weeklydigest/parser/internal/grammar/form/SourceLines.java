package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Attribution;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.model.WikiSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Paragraphs that are nothing but sources: one link or wikilink, several joined by {@code &}, {@code … by a name},
 * {@code show：[[episode]]}.
 */
final class SourceLines {
    private static final Pattern JOINER = InlineText.pattern("\\s*[&、，,;；与和及/]\\s*");
    private static final Pattern BY = InlineText.pattern("\\s+by\\s+\\S.*");
    private static final Pattern STRAY_BRACKETS = InlineText.pattern("]+\\s*");
    private static final Pattern SHOW = InlineText.pattern("[^：:]+[：:]\\s*");
    private static final int LONGEST_ATTRIBUTION = 60;

    private SourceLines() {}

    /** The sources of a paragraph that is nothing else; otherwise an empty list. */
    static List<Source> of(Block block) {
        if (InlineText.isPlainText(block)) {
            return List.of();
        }
        List<Inline> line = InlineText.of(block);
        if (line.isEmpty()) {
            return List.of();
        }
        Inline first = line.get(0);
        if (line.size() == 1) {
            return InlineText.isTarget(first) && !isPicture(first)
                    ? List.of(source(first, Optional.empty()))
                    : List.of();
        }
        if (line.size() == 2 && first instanceof Text show && line.get(1) instanceof WikiLink) {
            return SHOW.matcher(show.text()).matches()
                    ? List.of(source(line.get(1), Optional.of(new Attribution(WhiteSpace.strip(show.text())))))
                    : List.of();
        }
        if (!InlineText.isTarget(first)) {
            return List.of();
        }
        if (line.size() == 2 && first instanceof WikiLink && line.get(1) instanceof Text rest) {
            if (STRAY_BRACKETS.matcher(rest.text()).matches()) {
                return List.of(source(first, Optional.empty()));
            }
        }
        return attribution(line.subList(1, line.size()))
                .map(by -> List.of(source(first, Optional.of(by))))
                .orElseGet(() -> joined(line));
    }

    /** A link around nothing but images without a description, such as an advertisement. */
    private static boolean isPicture(Inline inline) {
        if (!(inline instanceof Link link) || link.children().isEmpty()) {
            return false;
        }
        for (Inline shown : link.children()) {
            if (!(shown instanceof Image image && image.alt().isBlank())) {
                return false;
            }
        }
        return true;
    }

    /** The author of the work named before, if the line continues with {@code by …} and is not a sentence. */
    private static Optional<Attribution> attribution(List<Inline> rest) {
        if (!(rest.get(0) instanceof Text text) || !BY.matcher(text.text()).matches() || !isWords(rest)) {
            return Optional.empty();
        }
        // A colon announces what comes next and is not part of the name; before a source it would mark a show.
        String by = InlineText.withoutColons(InlineText.text(rest));
        if (by.equals("by")) {
            return Optional.empty();
        }
        return by.length() <= LONGEST_ATTRIBUTION ? Optional.of(new Attribution(by)) : Optional.empty();
    }

    /** Whether all of a line is in its plain text. */
    private static boolean isWords(List<Inline> line) {
        return line.stream()
                .allMatch(inline -> inline instanceof Text
                        || inline instanceof InlineCode
                        || inline instanceof Strong strong && isWords(strong.children())
                        || inline instanceof Emphasis emphasis && isWords(emphasis.children()));
    }

    private static List<Source> joined(List<Inline> line) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (i % 2 == 0) {
                if (!InlineText.isTarget(line.get(i))) {
                    return List.of();
                }
                sources.add(source(line.get(i), Optional.empty()));
            } else if (!isJoiner(line.get(i))) {
                return List.of();
            }
        }
        return line.size() % 2 == 1 ? sources : List.of();
    }

    static boolean isJoiner(Inline inline) {
        return inline instanceof Text text && JOINER.matcher(text.text()).matches();
    }

    /** A link or wikilink as a source. */
    static Source source(Inline target, Optional<Attribution> attribution) {
        if (target instanceof WikiLink link) {
            return new WikiSource(link.page(), link.heading(), attribution);
        }
        Optional<String> title = target instanceof Link link ? link.title() : Optional.empty();
        return new LinkSource(InlineText.label(target), InlineText.uri(target).orElseThrow(), title, attribution);
    }
}
