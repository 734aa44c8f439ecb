package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.TableOfContents;
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
                line(title, digest.heading());
                if (digest.heading().isPresent()) {
                    headings.title(digest.heading().get(), title);
                }
            }
            introduction.addAll(passages(slice, items));
        }
        if (digest.week().isPresent()) {
            header.check(digest.week().get(), introduction, vocabulary);
        }
    }

    @Override
    public void unit(Unit unit, Vocabulary vocabulary) throws IOException {
        Slice slice = unit.slice();
        SourceFragment heading = SourceFragment.of(slice.text(), unit.place());
        line(heading, Optional.of(unit.heading()));
        headings.check(unit, heading, vocabulary);
        items(unit, heading, passages(slice, unit.items()), vocabulary);
    }

    /** Checks the blocks of a slice. */
    private List<SourceFragment> passages(Slice slice, List<LocatedItem> items) throws IOException {
        Map<Integer, TableOfContents> tables = Map.of();
        for (LocatedItem found : items) {
            if (found.item() instanceof TableOfContents table) {
                tables = tables.isEmpty() ? new HashMap<>() : tables;
                tables.put(found.from(), table);
            }
        }
        List<SourceFragment> passages = new ArrayList<>(slice.blocks().size());
        for (SourceBlock block : slice.blocks()) {
            SourceFragment passage = SourceFragment.of(slice.text(), block);
            TableOfContents table = block.block() instanceof BulletList ? tables.get(block.from()) : null;
            check(passage, table != null);
            if (table != null) {
                contents.contents(table, passage);
            }
            passages.add(passage);
        }
        return passages;
    }

    private void line(SourceFragment passage, Optional<Heading> heading) throws IOException {
        inlines.check(passage, passage.inlines());
        links.check(passage, passage.inlines(), false);
        characters.check(passage);
        if (heading.isPresent()) {
            Heading it = heading.get();
            String shown = HeadingText.of(it.children());
            String title = it.text();
            String key = HeadingText.key(title);
            links.heading(shown, shown.equals(title) ? key : HeadingText.key(shown), it.anchor());
            boolean listed = it.level() > 1;
            contents.heading(it, title, key, listed, passage.span());
        }
    }

    private void check(SourceFragment passage, boolean inContents) throws IOException {
        blocks.leadingSpace(passage);
        characters.check(passage);
        if (passage.isPlain()) {
            blocks.plain(passage);
            return;
        }
        blocks.check(passage);
        for (NestedBlock part : passage.parts()) {
            if (part.block() instanceof HtmlBlock html) {
                links.html(html.html());
            }
        }
        for (NestedBlock part : passage.parts()) {
            if (!part.inlines().isEmpty()) {
                inlines.check(passage, part.inlines());
                links.check(passage, part.inlines(), inContents);
            }
        }
    }

    private void items(Unit unit, SourceFragment heading, List<SourceFragment> passages, Vocabulary vocabulary)
            throws IOException {
        PostHeaders headers = new PostHeaders(vocabulary);
        boolean quoting = unit.quotes();
        sources.check(unit, heading, passages, quoting, headers);
        if (quoting && unit.items().stream().noneMatch(found -> found.item() instanceof Conversation)) {
            for (int i = 0; i + 1 < passages.size(); i++) {
                posts.undated(passages.get(i), Optional.of(passages.get(i + 1)), headers);
            }
        }
        int next = 0;
        for (LocatedItem found : unit.items()) {
            while (next < passages.size() && passages.get(next).from() < found.from()) {
                next++;
            }
            int first = next;
            while (next < passages.size() && passages.get(next).to() <= found.to()) {
                next++;
            }
            if (found.item() instanceof Conversation conversation) {
                conversation(conversation, passages.subList(first, next), headers);
            }
        }
    }

    private void conversation(Conversation conversation, List<SourceFragment> passages, PostHeaders headers)
            throws IOException {
        for (int i = 0; i < passages.size(); i++) {
            SourceFragment passage = passages.get(i);
            Optional<SourceFragment> next =
                    i + 1 < passages.size() ? Optional.of(passages.get(i + 1)) : Optional.empty();
            posts.check(passage, next, headers);
            posts.undated(passage, next, headers);
            if (conversation.heading().isPresent()
                    && passage.block().filter(ThematicBreak.class::isInstance).isPresent()) {
                reporter.report(
                        DiagnosticCode.BREAK_IN_CONVERSATION,
                        "a thematic break between posts below a common heading is ignored; remove it",
                        passage.span());
            }
        }
    }

    @Override
    public void end() throws IOException {
        contents.end();
        links.end();
    }
}
