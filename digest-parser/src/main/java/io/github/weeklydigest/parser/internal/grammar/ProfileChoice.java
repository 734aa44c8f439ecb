package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.parser.internal.grammar.form.HeadingText;
import io.github.weeklydigest.parser.internal.metadata.DocumentHead;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.Identification;
import io.github.weeklydigest.parser.internal.profile.ProfileSource;
import io.github.weeklydigest.parser.internal.profile.TextPattern;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document before its profile is.
 *
 * @param head the metadata at its start
 * @param file the last two parts of its name; empty if it has none
 * @param level the level of its first heading; 0 if there is none
 * @param heading the text of its first heading; empty if there is none
 * @param text the text before its first heading, and then the raw HTML in it
 */
record ProfileChoice(DocumentHead head, String file, int level, String heading, String text) {
    private static final int MOST_BLOCKS = 20;

    /**
     * What is known of a document.
     *
     * @param before the slice before the first heading
     * @param first the slice of the first heading
     */
    static ProfileChoice of(DocumentHead head, String file, Optional<Slice> before, @Nullable Slice first) {
        SliceHeading place = first == null ? null : first.heading();
        List<Block> blocks = new ArrayList<>();
        before.ifPresent(
                slice -> slice.blocks().stream().limit(MOST_BLOCKS).forEach(block -> blocks.add(block.block())));
        StringBuilder text = new StringBuilder(PlainText.ofBlocks(blocks));
        blocks.forEach(block -> appendTags(block, text));
        return new ProfileChoice(
                head,
                file,
                place == null ? 0 : place.level(),
                place == null ? "" : HeadingText.plain(PlainText.of(place.children())),
                text.toString());
    }

    /** Appends the raw HTML of a block, which its plain text lacks. An image counts as a tag, however it is written. */
    private static void appendTags(Block block, StringBuilder text) {
        if (block instanceof HtmlBlock html) {
            text.append('\n').append(html.html());
        } else if (block instanceof Image) {
            text.append("\n<img>");
        } else if (block instanceof Paragraph paragraph
                && paragraph.children().stream().anyMatch(InlineHtml.class::isInstance)) {
            text.append('\n');
            for (Inline inline : paragraph.children()) {
                text.append(inline instanceof InlineHtml html ? html.html() : PlainText.of(List.of(inline)));
            }
        }
    }

    /** The first profile that recognizes the document. */
    Optional<ProfileRules> choose(List<ProfileSource> profiles) {
        for (ProfileSource profile : profiles) {
            ProfileRules rules = profile.rules();
            if (rules.identify().stream().anyMatch(this::fits)) {
                return Optional.of(rules);
            }
        }
        return Optional.empty();
    }

    /**
     * Why a profile does not recognize the document; empty if it does, or if it can't recognize any. A text without a
     * name of a file fits all patterns for names.
     */
    Optional<String> misfit(ProfileRules rules) {
        List<Identification> ways = rules.identify();
        boolean recognized =
                ways.isEmpty() || ways.stream().anyMatch(way -> file.isEmpty() ? fitsBesideName(way) : fits(way));
        return recognized ? Optional.empty() : Optional.of(failure(ways.get(0)));
    }

    private boolean fits(Identification way) {
        return fits(way.file(), file) && fitsBesideName(way);
    }

    private boolean fitsBesideName(Identification way) {
        return (way.level().isEmpty() || way.level().get() == level)
                && fits(way.heading(), heading)
                && fits(way.text(), text)
                && way.frontMatter().entrySet().stream().allMatch(this::fits);
    }

    /** Says for each profile in which part of the document it found nothing by its first way. */
    String failures(List<ProfileSource> profiles) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (ProfileSource profile : profiles) {
            String part = profile.rules().identify().stream()
                    .map(this::failure)
                    .findFirst()
                    .orElse("nothing, only by name");
            names.computeIfAbsent(part, key -> new ArrayList<>()).add(profile.name());
        }
        List<String> failures = new ArrayList<>();
        names.forEach((part, tried) -> failures.add(part + ": " + String.join(", ", tried)));
        return String.join("; ", failures);
    }

    /** The first part of a document in which a way finds nothing. */
    private String failure(Identification way) {
        boolean titled = (way.level().isEmpty() || way.level().get() == level) && fits(way.heading(), heading);
        if (!titled) {
            return "first heading";
        }
        if (!file.isEmpty() && !fits(way.file(), file)) {
            return "file name";
        }
        return fits(way.text(), text) ? "front matter" : "first text";
    }

    private boolean fits(Map.Entry<String, TextPattern> value) {
        return head.stated().texts(value.getKey()).stream()
                .anyMatch(text -> value.getValue().find(text).isPresent());
    }

    private static boolean fits(Optional<TextPattern> pattern, String text) {
        return pattern.isEmpty() || pattern.get().find(text).isPresent();
    }
}
