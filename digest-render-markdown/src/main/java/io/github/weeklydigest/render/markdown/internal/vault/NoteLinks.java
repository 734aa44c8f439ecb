package io.github.weeklydigest.render.markdown.internal.vault;

import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.render.spi.UrlPolicy;
import io.github.weeklydigest.stream.DigestMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Points the links and images of one digest to the notes and files of the vault. Targets become known while the digest is
 * read; a link to one that is not known is remembered as {@linkplain #isIncomplete incomplete}.
 */
final class NoteLinks extends DigestMapper {
    private static final UrlPolicy POLICY = UrlPolicy.links().allowing("obsidian");

    private final VaultSettings settings;
    private final VaultFiles files;
    private final Map<String, NoteTarget> anchors = new HashMap<>();
    private final Map<String, NoteTarget> titles = new HashMap<>();
    private boolean incomplete;

    NoteLinks(VaultSettings settings, VaultFiles files) {
        this.settings = settings;
        this.files = files;
    }

    /** Makes a heading of the digest known. */
    void add(String anchor, String title, NoteTarget target) {
        if (!anchor.isEmpty()) {
            anchors.putIfAbsent(anchor, target);
        }
        if (!title.isEmpty()) {
            titles.putIfAbsent(title, target);
        }
    }

    /** Rewrites blocks; {@link #isIncomplete} tells about them from then on. */
    List<Block> map(List<Block> source) {
        incomplete = false;
        return blocks(source);
    }

    /** Whether the blocks that were rewritten last have a link to a heading that is not known. */
    boolean isIncomplete() {
        return incomplete;
    }

    @Override
    protected List<Inline> inline(Inline inline) {
        if (inline instanceof Link link) {
            return linked(link);
        }
        if (inline instanceof WikiLink link) {
            return List.of(wikiLinked(link));
        }
        if (inline instanceof Image image) {
            return List.of(placed(image));
        }
        if (inline instanceof Autolink link && POLICY.allow(link.uri()).isEmpty()) {
            return List.of(new Text(link.text()));
        }
        return super.inline(inline);
    }

    @Override
    protected Block imageBlock(Image block) {
        return placed(block);
    }

    private Image placed(Image image) {
        Optional<String> copy = files.file(image.uri());
        if (copy.isEmpty()) {
            files.missing(image.uri());
        }
        return copy.map(address -> new Image(image.alt(), address, image.title()))
                .orElse(image);
    }

    private List<Inline> linked(Link link) {
        if (link.uri().startsWith("#")) {
            String anchor = link.uri().substring(1);
            Optional<NoteTarget> target = find(anchors, anchor)
                    .or(() -> find(anchors, decoded(anchor)))
                    .or(() -> find(titles, decoded(anchor)));
            incomplete |= target.isEmpty();
            return target.isPresent()
                    ? List.of(target.get().link(PlainText.of(link.children())))
                    : inlines(link.children());
        }
        if (POLICY.allow(link.uri()).isEmpty()) {
            return inlines(link.children());
        }
        Optional<String> copy = files.file(link.uri());
        return copy.isPresent()
                ? List.of(new Link(inlines(link.children()), copy.get(), link.title()))
                : super.inline(link);
    }

    /** The text between percent signs; the text itself if it is not encoded properly. */
    private static String decoded(String anchor) {
        try {
            return URLDecoder.decode(anchor.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return anchor;
        }
    }

    private Inline wikiLinked(WikiLink link) {
        String text = link.alias().orElseGet(link::target);
        Optional<NoteTarget> target = link.page().isEmpty()
                ? link.heading().flatMap(title -> find(titles, title))
                : link.digest().flatMap(files::week).or(() -> find(titles, link.target()));
        if (target.isPresent()) {
            return target.get().link(text);
        }
        incomplete |= link.page().isEmpty() || !settings.keepWikiLinks();
        Optional<ArxivId> paper = ArxivId.findInTitle(link.target());
        if (paper.isPresent()) {
            return Link.of(text, paper.get().uri());
        }
        return settings.keepWikiLinks() && !link.page().isEmpty() ? link : new Text(text);
    }

    private static Optional<NoteTarget> find(Map<String, NoteTarget> targets, String name) {
        return Optional.ofNullable(targets.get(name));
    }
}
