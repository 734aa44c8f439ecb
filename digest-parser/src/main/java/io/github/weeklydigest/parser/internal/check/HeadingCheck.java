package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.grammar.Observer.Unit;
import io.github.weeklydigest.parser.internal.grammar.form.HeadingText;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import io.github.weeklydigest.parser.internal.text.DirectionControls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Headings that are not as they should be, by themselves or among the others. Holds the titles of the open sections. */
final class HeadingCheck {
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int LAST_IDEOGRAPH = 0x9FFF;

    private final Reporter reporter;
    private final List<KeySet> siblings = new ArrayList<>();
    private int level;
    private boolean headingMissing;

    HeadingCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Checks the title of the digest. */
    void title(Heading heading, SourceFragment fragment) throws IOException {
        text(fragment);
        level = heading.level();
    }

    /** Checks a heading after the title. */
    void check(Unit unit, SourceFragment fragment, Vocabulary vocabulary) throws IOException {
        Heading heading = unit.heading();
        text(fragment);
        level(heading, fragment);
        duplicate(heading, fragment, vocabulary);
        if (heading.level() == 2
                && !fragment.source().stripLeading().startsWith("#")
                && vocabulary.section(heading.text()).isEmpty()) {
            TextRange line = new TextRange(
                    fragment.line(fragment.source().length()).start(),
                    fragment.source().length());
            reporter.report(
                    DiagnosticCode.UNDERLINED_HEADING,
                    "this line turns the paragraph above it into a heading; insert an empty line before it",
                    fragment.span(line));
        }
        if (unit.slice().blocks().isEmpty() && !unit.deeper() && !unit.mayBeEmpty()) {
            reporter.report(
                    DiagnosticCode.EMPTY_SECTION,
                    "the section " + Reporter.quoted(heading.text()) + " is empty; remove its heading, or fill it",
                    fragment.span());
        }
        inContents(unit, fragment);
    }

    /** Reports the first heading in the contents: the others are there because the same heading is missing. */
    private void inContents(Unit unit, SourceFragment fragment) throws IOException {
        Heading heading = unit.heading();
        boolean within = heading.level() > 2 && isDirectlyInContents(unit);
        if (within && !headingMissing) {
            headingMissing = true;
            reporter.report(
                    DiagnosticCode.HEADING_IN_CONTENTS,
                    "the heading " + Reporter.quoted(heading.text())
                            + " directly follows the contents; insert the heading of its section before it",
                    fragment.span());
        } else if (heading.level() <= 2) {
            headingMissing = false;
        }
    }

    private static boolean isDirectlyInContents(Unit unit) {
        List<SectionHeader> around = unit.around();
        if (around.isEmpty() || around.get(0).kind() != SectionKind.CONTENTS) {
            return false;
        }
        boolean opens = around.get(around.size() - 1).heading().equals(Optional.of(unit.heading()));
        return around.size() == (opens ? 2 : 1);
    }

    private void level(Heading heading, SourceFragment fragment) throws IOException {
        if (heading.level() == 1) {
            reporter.report(
                    DiagnosticCode.SECOND_TITLE,
                    "a digest has one heading of level 1, its title; give " + Reporter.quoted(heading.text())
                            + " a deeper level",
                    fragment.span());
        } else if (heading.level() > level + 1) {
            reporter.report(
                    DiagnosticCode.HEADING_LEVEL_JUMP,
                    level == 0
                            ? "the first heading has level " + heading.level()
                                    + ", so the digest has no title; add one of level"
                                    + " 1, or write 'metadata.title.level: none' in the profile of a weekly without titles"
                            : "a heading of level " + heading.level() + " follows one of level " + level
                                    + "; use level " + (level + 1) + ", or add the missing heading",
                    fragment.span());
        }
        level = heading.level();
    }

    /** The same anchor again, unless it is the name of a category that other sections have too. */
    private void duplicate(Heading heading, SourceFragment fragment, Vocabulary vocabulary) throws IOException {
        String title = heading.text();
        while (siblings.size() > heading.level()) {
            siblings.remove(siblings.size() - 1);
        }
        while (siblings.size() < heading.level()) {
            siblings.add(new KeySet(HeadingText::key));
        }
        KeySet titles = siblings.get(heading.level() - 1);
        if (!isNumbered(heading.anchor()) || !heading.anchor().startsWith(Heading.anchorOf(title) + '-')) {
            titles.add(title);
            return;
        }
        boolean twin = !titles.addFirst(title);
        if (twin
                || vocabulary.category(title).isEmpty()
                        && vocabulary.section(title).isEmpty()) {
            reporter.report(
                    DiagnosticCode.DUPLICATE_ANCHOR,
                    "an earlier heading has the same anchor as " + Reporter.quoted(title)
                            + " and receives all links; make the titles different",
                    fragment.span());
        }
    }

    /** Whether an anchor may be one that was taken already: a cheap question to ask first. */
    private static boolean isNumbered(String anchor) {
        return !anchor.isEmpty() && Character.isDigit(anchor.charAt(anchor.length() - 1));
    }

    private void text(SourceFragment fragment) throws IOException {
        String source = fragment.source();
        for (int i = 0; i < source.length(); ) {
            int c = source.codePointAt(i);
            int end = i + Character.charCount(c);
            if (isInvisible(c)) {
                reporter.report(
                        DiagnosticCode.INVISIBLE_IN_HEADING,
                        "the invisible character " + Reporter.escaped(c)
                                + " is not part of the anchor, so links to the heading fail; remove it",
                        fragment.span(new TextRange(i, end)));
            }
            i = end;
        }
    }

    /** White space other than spaces, and invisible characters, except joiners and tags, which emoji and scripts need. */
    private static boolean isInvisible(int c) {
        boolean usual = c >= ' ' && c < 0x7F || c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH;
        if (usual || c == 0x200C || c == 0x200D || c >= 0xE0000 && c <= 0xE007F || DirectionControls.isOne(c)) {
            return false;
        }
        return Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SPACE_SEPARATOR && c != ' ' && c != 0x3000
                || c == 0x034F;
    }
}
