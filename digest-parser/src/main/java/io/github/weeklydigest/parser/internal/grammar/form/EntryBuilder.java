package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.parser.internal.profile.EntryRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.ImageRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.LeadRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.Place;
import io.github.weeklydigest.parser.internal.profile.EntryRule.SourceRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.TitleRule;
import io.github.weeklydigest.parser.internal.profile.TextPattern.TextMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry that is being read: its lead is known, its text grows until the next one begins. */
public final class EntryBuilder {
    private static final int LONGEST_TITLE = 200;
    private static final char FIRST_EAST_ASIAN = '\u2E80';

    private final EntryRule rule;
    private Optional<Heading> heading = Optional.empty();
    private List<Inline> lead = List.of();
    private final LabelReader labels;
    private final ContributorReader contributors;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Inline source;

    /** The paragraph after the first one, if the source is there. */
    private @Nullable Block sourceBlock;

    private Optional<Image> imageBefore = Optional.empty();
    private boolean awaitsLead;
    private int paragraphs;

    private EntryBuilder(EntryRule rule) {
        this.rule = rule;
        labels = new LabelReader(rule);
        contributors = new ContributorReader(rule.contributors());
    }

    /** The address of the source as it is written, if there is a source. */
    public Optional<String> address() {
        return Optional.ofNullable(source).flatMap(InlineText::uri);
    }

    /** The rule by which this is an entry. */
    public EntryRule rule() {
        return rule;
    }

    /**
     * An entry whose first line this is; empty if the rule requires a source that the line does not have.
     *
     * @param rule the rule
     * @param line the line, without the marker
     */
    static Optional<EntryBuilder> of(EntryRule rule, List<Inline> line) {
        return of(rule, line, Optional.empty());
    }

    /**
     * An entry whose first line this is; empty if the rule requires a source that the line does not have.
     *
     * @param rule the rule
     * @param line the line, without the marker
     * @param next the block after it, where the source can be
     */
    static Optional<EntryBuilder> of(EntryRule rule, List<Inline> line, Optional<Block> next) {
        EntryBuilder entry = new EntryBuilder(rule);
        List<Inline> content = InlineParts.trimmed(line);
        if (content.isEmpty() && rule.marker().isPresent() && !rule.required()) {
            entry.awaitsLead = true;
            return Optional.of(entry);
        }
        return entry.readLead(content, next) ? Optional.of(entry) : Optional.empty();
    }

    /** An entry with a heading. */
    static Optional<EntryBuilder> of(EntryRule rule, Heading heading, List<Block> below) {
        EntryBuilder entry = new EntryBuilder(rule);
        List<Inline> line = entry.labels.take(InlineParts.trimmed(heading.children()));
        if (rule.marker().isPresent()) {
            Optional<TextMatch> marker = rule.marker().get().findAtStart(InlineParts.text(line));
            if (marker.isEmpty()) {
                return Optional.empty();
            }
            line = InlineParts.trimmed(InlineParts.without(line, 0, marker.get().end()));
            line = entry.labels.take(line);
        }
        for (SourceRule source : rule.sources()) {
            if (entry.source != null) {
                break;
            }
            Optional<List<Inline>> paragraph = leadLines(below).map(Paragraph::children);
            Optional<Inline> found = switch (source) {
                case HEADING_LINK -> InlineParts.firstTarget(line);
                case LEAD_LINES -> paragraph.flatMap(InlineParts::leadingTarget);
                case LINK_BELOW -> entry.linkBelow(below);
                default ->
                    paragraph.flatMap(lead ->
                            LeadSource.find(rule.form(), source, lead, InlineParts.lines(lead), Optional.empty()));
            };
            entry.source = found.orElse(null);
        }
        if (rule.required() && entry.source == null) {
            return Optional.empty();
        }
        Inline found = entry.source;
        if (found != null
                && rule.title() != TitleRule.LINE
                && InlineParts.leadingTarget(line).filter(it -> it == found).isPresent()) {
            entry.add(Separators.withoutLeading(InlineParts.trimmed(InlineParts.withoutTarget(line, found))));
            line = InlineText.label(found);
        }
        entry.heading = Optional.of(new Heading(heading.level(), line, heading.anchor()));
        return Optional.of(entry);
    }

    private Optional<Inline> linkBelow(List<Block> below) {
        Optional<Paragraph> paragraph = LeadSource.linkBelow(below);
        sourceBlock = paragraph.orElse(null);
        return paragraph.flatMap(LeadSource::below);
    }

    /** The first paragraph, which only images and figures may precede. */
    private static Optional<Paragraph> leadLines(List<Block> blocks) {
        for (Block block : Figures.without(blocks)) {
            if (block instanceof Paragraph paragraph && !Images.isImage(paragraph)) {
                return Optional.of(paragraph);
            }
            if (!(block instanceof Paragraph || block instanceof Image)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean readLead(List<Inline> content, Optional<Block> next) {
        List<Inline> line = labels.take(content);
        Optional<TextMatch> match = rule.text().flatMap(pattern -> pattern.find(InlineParts.text(line)));
        if (rule.text().isPresent() && match.isEmpty() || !begins(line)) {
            return false;
        }
        List<List<Inline>> lines = InlineParts.lines(line);
        if (lines.isEmpty()) {
            return false;
        }
        for (SourceRule candidate : rule.sources()) {
            source = LeadSource.find(rule.form(), candidate, line, lines, next).orElse(null);
            if (source != null) {
                sourceBlock = candidate == SourceRule.NEXT_PARAGRAPH ? next.orElse(null) : null;
                break;
            }
        }
        Inline found = source;
        if (found == null && rule.required()) {
            return false;
        }
        List<Inline> first = lines.get(0);
        Optional<Inline> leading = InlineParts.leadingTarget(first);
        if (leading.isPresent() && leading.get() == found) {
            List<Inline> rest = InlineParts.trimmed(InlineParts.withoutTarget(line, found));
            add(Separators.withoutLeading(InlineParts.trimmed(contributors.take(rest, Place.LEAD))));
            return true;
        }
        boolean named = match.flatMap(it -> it.group("title")).isPresent();
        lead = named
                ? InlineParts.between(
                        line, match.get().start("title"), match.get().end("title"))
                : title(lines, found);
        List<Inline> text = contributors.take(line, Place.LEAD);
        if (text != line
                && !named
                && rule.title() != TitleRule.LINK
                && InlineParts.leadingStrong(first).isEmpty()) {
            List<List<Inline>> left = InlineParts.lines(text);
            lead = left.isEmpty() ? lead : title(left, found);
        }
        boolean isOnlyTitleAndAddress = found != null
                && lines.size() == 1
                && first.get(first.size() - 1) == found
                && Separators.before(first, found).equals(lead);
        add(isOnlyTitleAndAddress ? lead : text);
        return true;
    }

    private boolean begins(List<Inline> line) {
        LeadRule begin = rule.lead();
        return switch (begin) {
            case ANY -> true;
            case LINK -> InlineParts.leadingTarget(line).isPresent();
            case STRONG -> InlineParts.leadingStrong(line).isPresent();
            case STRONG_LINE -> InlineParts.beginsWithStrongLine(line);
        };
    }

    /** The words that name an entry whose first line does not begin with its source. */
    private List<Inline> title(List<List<Inline>> lines, @Nullable Inline found) {
        List<Inline> first = lines.get(0);
        if (rule.title() == TitleRule.LINK && found != null) {
            return InlineText.label(found);
        }
        Optional<Strong> strong = rule.title() == TitleRule.AUTO ? InlineParts.leadingStrong(first) : Optional.empty();
        if (strong.isPresent()) {
            return Separators.withoutStop(strong.get().children());
        }
        if (found != null && LeadSource.isBare(found)) {
            List<Inline> words = Separators.before(first, found);
            return words.isEmpty() ? first : words;
        }
        List<Inline> sentence = InlineParts.joined(lines);
        return InlineParts.length(sentence) <= LONGEST_TITLE ? sentence : first;
    }

    /** Whether a block is the paragraph with the source, which belongs to this entry. */
    public boolean isSource(Block block) {
        return sourceBlock == block;
    }

    private void add(List<Inline> line) {
        List<Inline> words = InlineParts.trimmed(line);
        if (!words.isEmpty()) {
            blocks.add(InlineParts.paragraph(words));
        }
    }

    /** Adds a block to the text of the entry. */
    public void add(Block block) {
        if (block instanceof Paragraph paragraph) {
            Inline target = source;
            if (target != null && isSource(block)) {
                sourceBlock = null;
                add(InlineParts.withoutTarget(paragraph.children(), target));
                return;
            }
            if (awaitsLead) {
                awaitsLead = false;
                readLead(InlineParts.trimmed(paragraph.children()), Optional.empty());
                return;
            }
            if (!rule.contributors().isEmpty() && contributors.found().isEmpty()) {
                paragraphs += Images.isImage(paragraph) ? 0 : 1;
                List<Inline> rest =
                        contributors.take(paragraph.children(), paragraphs == 1 ? Place.FIRST_PARAGRAPH : Place.ANY);
                if (rest != paragraph.children()) {
                    add(rest);
                    return;
                }
            }
        }
        blocks.add(block);
    }

    /**
     * Takes the block before the entry if it shows the entry's image.
     *
     * @return whether the block belongs to this entry
     */
    public boolean takesBefore(Block block) {
        Inline found = source;
        if (rule.image() != ImageRule.BEFORE || found == null) {
            return false;
        }
        Optional<Image> image = Images.linked(block, InlineText.uri(found).orElse(""));
        if (image.isPresent()) {
            imageBefore = image;
            blocks.add(0, block);
        }
        return image.isPresent();
    }

    /** The last block of the text, if there is one. */
    public Optional<Block> last() {
        return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks.get(blocks.size() - 1));
    }

    /** Removes the last block of the text. */
    public void removeLast() {
        blocks.remove(blocks.size() - 1);
    }

    /** The entry. */
    public Article build() {
        List<ArticlePart> parts = new ArrayList<>(blocks.size() + 1);
        List<Block> body = blocks;
        Inline target = source;
        if (target != null) {
            parts.add(new LinkSource(
                    InlineText.label(target),
                    Redirects.unwrapped(address(target), rule.unwrap()),
                    target instanceof Link link ? link.title() : Optional.empty(),
                    Optional.empty()));
            body = withoutSource(target);
        }
        parts.addAll(body);
        Optional<Image> image = imageBefore;
        if (image.isEmpty() && rule.image() != ImageRule.NONE) {
            image = Images.of(target).or(() -> Images.first(blocks));
        }
        return new Article(heading, labels.found(), InlineParts.merged(lead), contributors.found(), image, parts);
    }

    /** The address of the source; one that is written out ends where Chinese text begins, if the rule looks for such addresses. */
    private String address(Inline target) {
        String uri = InlineText.uri(target).orElse("");
        if (!(target instanceof Autolink) || !rule.sources().contains(SourceRule.BARE_URL)) {
            return uri;
        }
        int end = 0;
        while (end < uri.length() && uri.charAt(end) < FIRST_EAST_ASIAN) {
            end++;
        }
        return uri.substring(0, end);
    }

    /** The blocks without the source of a heading, which the first paragraph can begin with. */
    private List<Block> withoutSource(Inline target) {
        if (heading.isEmpty()) {
            return blocks;
        }
        Optional<Paragraph> first = leadLines(blocks);
        if (first.flatMap(paragraph -> InlineParts.leadingTarget(paragraph.children()))
                .filter(leading -> leading == target)
                .isEmpty()) {
            return blocks;
        }
        List<Inline> rest =
                InlineParts.trimmed(InlineParts.withoutTarget(first.get().children(), target));
        List<Block> others = new ArrayList<>(blocks);
        int at = others.indexOf(first.get());
        if (rest.isEmpty()) {
            others.remove(at);
        } else {
            others.set(at, InlineParts.paragraph(rest));
        }
        return others;
    }
}
