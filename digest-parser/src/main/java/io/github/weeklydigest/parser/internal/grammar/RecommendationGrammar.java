package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recommendations: paragraphs or list items that are one link or wikilink, with text before them. */
final class RecommendationGrammar {
    private final KnownHeadings headings;

    RecommendationGrammar(KnownHeadings headings) {
        this.headings = headings;
    }

    List<Found> section(List<SourceBlock> blocks) {
        List<Found> found = new ArrayList<>();
        Run introduction = new Run();
        List<Recommendation> links = new ArrayList<>();
        for (SourceBlock block : blocks) {
            List<Recommendation> next = links(block.block());
            if (next.isEmpty() && !links.isEmpty()) {
                found.add(introduction.as(new Recommendations(proper(introduction), links)));
                introduction = new Run();
                links = new ArrayList<>();
            }
            introduction.add(block);
            links.addAll(next);
        }
        if (links.isEmpty()) {
            introduction.flushProse(found);
        } else {
            found.add(introduction.as(new Recommendations(proper(introduction), links)));
        }
        return found;
    }

    /** The blocks of a run that are no links. */
    private List<Block> proper(Run run) {
        return run.blocks().stream().filter(block -> links(block).isEmpty()).toList();
    }

    /** The links of a block that is nothing else. */
    private List<Recommendation> links(Block block) {
        if (block instanceof BulletList list) {
            return ofItems(list.items());
        }
        return block instanceof OrderedList list ? ofItems(list.items()) : ofLine(Lines.of(block));
    }

    private List<Recommendation> ofItems(List<ListItem> items) {
        List<Recommendation> links = new ArrayList<>();
        for (ListItem item : items) {
            List<Recommendation> link = item.children().size() == 1
                    ? ofLine(Lines.of(item.children().get(0)))
                    : List.of();
            if (link.isEmpty()) {
                return List.of();
            }
            links.addAll(link);
        }
        return links;
    }

    private List<Recommendation> ofLine(List<Inline> line) {
        if (line.size() != 1) {
            return List.of();
        }
        if (line.get(0) instanceof WikiLink link) {
            return List.of(link.page().isEmpty() ? toHeading(link) : toPage(link));
        }
        return Lines.uri(line.get(0)).map(uri -> toUri(line.get(0), uri)).stream()
                .toList();
    }

    private Recommendation toHeading(WikiLink link) {
        String title = link.heading().orElse("");
        Optional<String> anchor = headings.anchor(title);
        return new Recommendation(
                List.of(new Text(title)), anchor, Optional.empty(), Optional.empty(), anchor.flatMap(headings::title));
    }

    private static Recommendation toPage(WikiLink link) {
        return new Recommendation(
                List.of(new Text(link.target())),
                Optional.empty(),
                Optional.empty(),
                Optional.of(link.page()),
                Optional.empty());
    }

    private Recommendation toUri(Inline link, String uri) {
        if (uri.startsWith("#")) {
            String anchor = Fragments.anchor(uri);
            return new Recommendation(
                    Lines.label(link), Optional.of(anchor), Optional.empty(), Optional.empty(), headings.title(anchor));
        }
        return new Recommendation(
                Lines.label(link), Optional.empty(), Optional.of(uri), Optional.empty(), Optional.empty());
    }
}
