package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.text.ExpansionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Recommendations: paragraphs or list items that are one link or wikilink, with text before them. */
final class RecommendationsForm {
    private final KnownHeadings headings;
    private final ExpansionBudget expansions;

    RecommendationsForm(KnownHeadings headings, ExpansionBudget expansions) {
        this.headings = headings;
        this.expansions = expansions;
    }

    /** The title of the heading with an anchor, which is repeated for each link to it, as far as the budget allows. */
    private Optional<String> title(String anchor) {
        return headings.title(anchor).filter(title -> expansions.take(title.length()));
    }

    List<LocatedItem> section(List<SourceBlock> blocks) {
        Collected collected = new Collected();
        for (SourceBlock block : blocks) {
            Consumer<Recommendation> link = found -> collected.link(found, block);
            Consumer<Block> text = other -> collected.text(other, block);
            ListSplitter.of(block.block())
                    .ifPresentOrElse(
                            items -> items.split(this::ofItem, link, text),
                            () -> ofLine(block.block()).ifPresentOrElse(link, () -> text.accept(block.block())));
        }
        return collected.end();
    }

    private List<Recommendation> ofItem(ListItem item) {
        return item.children().size() == 1
                ? ofLine(item.children().get(0)).stream().toList()
                : List.of();
    }

    private Optional<Recommendation> ofLine(Block block) {
        List<Inline> line = InlineText.of(block);
        if (line.size() != 1) {
            return Optional.empty();
        }
        if (line.get(0) instanceof WikiLink link) {
            return Optional.of(link.page().isEmpty() ? toHeading(link) : toPage(link));
        }
        return InlineText.uri(line.get(0)).map(uri -> toUri(line.get(0), uri));
    }

    private Recommendation toHeading(WikiLink link) {
        String title = link.heading().orElse("");
        Optional<String> anchor = headings.anchor(title);
        return new Recommendation(
                List.of(new Text(title)), anchor, Optional.empty(), Optional.empty(), anchor.flatMap(this::title));
    }

    private static Recommendation toPage(WikiLink link) {
        return new Recommendation(
                List.of(new Text(link.heading().orElse(link.page()))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(link.page()),
                Optional.empty());
    }

    private Recommendation toUri(Inline link, String uri) {
        if (uri.startsWith("#")) {
            String anchor = Fragments.anchor(uri);
            return new Recommendation(
                    InlineText.label(link), Optional.of(anchor), Optional.empty(), Optional.empty(), title(anchor));
        }
        return new Recommendation(
                InlineText.label(link), Optional.empty(), Optional.of(uri), Optional.empty(), Optional.empty());
    }

    /** Links in a row, with the text before them; text after links starts a new one. */
    private static final class Collected {
        private final List<LocatedItem> found = new ArrayList<>();
        private final List<Block> introduction = new ArrayList<>();
        private final List<Recommendation> links = new ArrayList<>();
        private int from = -1;
        private int to;

        void link(Recommendation link, SourceBlock where) {
            links.add(link);
            reaches(where);
        }

        void text(Block block, SourceBlock where) {
            if (!links.isEmpty()) {
                flush();
            }
            introduction.add(block);
            reaches(where);
        }

        private void reaches(SourceBlock where) {
            from = from < 0 ? where.from() : from;
            to = where.to();
        }

        private void flush() {
            if (!links.isEmpty()) {
                found.add(new LocatedItem(new Recommendations(introduction, links), from, to));
            } else if (!introduction.isEmpty()) {
                found.add(new LocatedItem(new Prose(introduction), from, to));
            }
            introduction.clear();
            links.clear();
            from = -1;
        }

        List<LocatedItem> end() {
            flush();
            return found;
        }
    }
}
