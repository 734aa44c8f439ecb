package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticListener;
import io.github.weeklydigest.parser.internal.grammar.Observer;
import io.github.weeklydigest.parser.internal.grammar.form.HeadingText;
import io.github.weeklydigest.parser.internal.grammar.form.LocatedItem;
import io.github.weeklydigest.parser.internal.grammar.form.PostHeaders;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All checks of one digest. Time is linear in its length. Apart from the current slice, memory grows with the number of
 * headings, entries of the contents, internal links and sources, and not with the length of their texts.
 */
final class Checks implements Observer {
    private final Reporter reporter;
    private final InlineCheck inlines;
    private final LinkCheck links;
    private final BlockCheck blocks;
    private final CharacterCheck characters;
    private final HeadingCheck headings;
    private final ContentsCheck contents;
    private final HeaderCheck header;
    private final PostCheck posts;
    private final SourceCheck sources;

    /**
     * Creates the checks of one digest.
     *
     * @param findings receives their findings
     * @param folder the folder of the document, if it is a file
     */
    Checks(DiagnosticListener findings, Optional<Path> folder) {
        reporter = new Reporter(findings);
        inlines = new InlineCheck(reporter);
        links = new LinkCheck(reporter, folder);
        blocks = new BlockCheck(reporter);
        characters = new CharacterCheck(reporter);
        headings = new HeadingCheck(reporter);
        contents = new ContentsCheck(reporter);
        header = new HeaderCheck(reporter);
        posts = new PostCheck(reporter);
        sources = new SourceCheck(reporter);
    }

    @Override
    public void header(List<Slice> slices, DigestHeader digest, List<LocatedItem> items, Vocabulary vocabulary)
            throws IOException {
        List<SourceFragment> introduction = new ArrayList<>();
        for (Slice slice : slices) {
            if (slice.heading() != null) {
                SourceFragment title = SourceFragment.of(slice.text(), slice.heading());
                line(title);
                if (digest.heading().isPresent()) {
                    heading(digest.heading().get(), title);
                    headings.title(digest.heading().get(), title);
                }
            }
            introduction.addAll(fragments(slice, items));
        }
        if (digest.week().isPresent()) {
            header.check(digest.week().get(), introduction, vocabulary);
        }
    }

    @Override
    public void unit(Unit unit, Vocabulary vocabulary) throws IOException {
        Slice slice = unit.slice();
        SourceFragment heading = SourceFragment.of(slice.text(), unit.place());
        line(heading);
        heading(unit.heading(), heading);
        headings.check(unit, heading, vocabulary);
        items(unit, heading, fragments(slice, unit.items()), vocabulary);
    }

    /** Checks the blocks of a slice. */
    private List<SourceFragment> fragments(Slice slice, List<LocatedItem> items) throws IOException {
        Map<Integer, TableOfContents> tables = Map.of();
        for (LocatedItem found : items) {
            if (found.item() instanceof TableOfContents table) {
                tables = tables.isEmpty() ? new HashMap<>() : tables;
                tables.put(found.from(), table);
            }
        }
        List<SourceFragment> fragments = new ArrayList<>(slice.blocks().size());
        for (SourceBlock block : slice.blocks()) {
            SourceFragment fragment = SourceFragment.of(slice.text(), block);
            TableOfContents table = block.block() instanceof BulletList ? tables.get(block.from()) : null;
            check(fragment, table != null);
            if (table != null) {
                contents.contents(table, fragment);
            }
            fragments.add(fragment);
        }
        return fragments;
    }

    private void line(SourceFragment fragment) throws IOException {
        inlines.check(fragment, fragment.inlines());
        links.check(fragment, fragment.inlines(), false);
        characters.check(fragment);
    }

    private void heading(Heading heading, SourceFragment fragment) throws IOException {
        links.heading(HeadingText.of(heading.children()), heading.anchor());
        boolean listed = heading.level() > 1;
        contents.heading(heading, listed, fragment);
    }

    private void check(SourceFragment fragment, boolean inContents) throws IOException {
        blocks.leadingSpace(fragment);
        characters.check(fragment);
        Text plain = fragment.plainText();
        if (plain != null) {
            blocks.plain(fragment, plain);
            return;
        }
        blocks.check(fragment);
        List<NestedBlock> parts = fragment.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).block() instanceof HtmlBlock html) {
                links.html(html.html());
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            NestedBlock part = parts.get(i);
            if (!part.inlines().isEmpty()) {
                inlines.check(fragment, part.inlines());
                links.check(fragment, part.inlines(), inContents);
            }
        }
    }

    private void items(Unit unit, SourceFragment heading, List<SourceFragment> fragments, Vocabulary vocabulary)
            throws IOException {
        PostHeaders headers = new PostHeaders(vocabulary);
        boolean quoting = unit.quotes();
        sources.check(unit, heading, fragments, quoting, headers);
        if (quoting && unit.items().stream().noneMatch(found -> found.item() instanceof Conversation)) {
            for (int i = 0; i + 1 < fragments.size(); i++) {
                posts.undated(fragments.get(i), Optional.of(fragments.get(i + 1)), headers);
            }
        }
        int next = 0;
        for (LocatedItem found : unit.items()) {
            while (next < fragments.size() && fragments.get(next).from() < found.from()) {
                next++;
            }
            int first = next;
            while (next < fragments.size() && fragments.get(next).to() <= found.to()) {
                next++;
            }
            if (found.item() instanceof Conversation conversation) {
                conversation(conversation, fragments.subList(first, next), headers);
            }
        }
    }

    private void conversation(Conversation conversation, List<SourceFragment> fragments, PostHeaders headers)
            throws IOException {
        for (int i = 0; i < fragments.size(); i++) {
            SourceFragment fragment = fragments.get(i);
            Optional<SourceFragment> next =
                    i + 1 < fragments.size() ? Optional.of(fragments.get(i + 1)) : Optional.empty();
            if (!posts.check(fragment, next, headers)) {
                posts.undated(fragment, next, headers);
            }
            if (conversation.heading().isPresent() && fragment.is(ThematicBreak.class)) {
                reporter.report(
                        DiagnosticCode.BREAK_IN_CONVERSATION,
                        "a thematic break between posts below a common heading is ignored; remove it",
                        fragment.span());
            }
        }
    }

    @Override
    public void end() throws IOException {
        contents.end();
        links.end();
    }
}
