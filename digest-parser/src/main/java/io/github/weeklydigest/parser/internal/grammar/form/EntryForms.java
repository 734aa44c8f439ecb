package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.parser.internal.profile.EntryRule;
import java.util.List;
import java.util.Optional;

/** Reads blocks by the forms of rules. */
public final class EntryForms {
    private EntryForms() {}

    /**
     * A part of a block: an entry that begins there, or a block that begins none.
     *
     * @param entry the entry, if there is one
     * @param block the block, if there is no entry
     * @param length how many items of the list or lines of the paragraph it takes; 0 if it is inside of the part before
     */
    public record Part(Optional<EntryBuilder> entry, Optional<Block> block, int length) {
        static Part of(EntryBuilder entry) {
            return new Part(Optional.of(entry), Optional.empty(), 1);
        }

        static Part of(Block block) {
            return of(block, 1);
        }

        static Part of(Block block, int length) {
            return new Part(Optional.empty(), Optional.of(block), length);
        }

        /** The same part inside of the part before. */
        Part inside() {
            return new Part(entry, block, 0);
        }
    }

    /**
     * The parts of a block in which a rule finds at least one entry; otherwise an empty list.
     *
     * @param next the block after it, if there is one below the same heading
     */
    public static List<Part> read(EntryRule rule, Block block, Optional<Block> next) {
        return switch (rule.form()) {
            case LIST_ITEM -> ListItemForm.read(rule, block);
            case PARAGRAPH -> ParagraphForm.read(rule, block, next);
            case STRONG -> StrongForm.read(rule, block, next);
            case LINES -> LinesForm.read(rule, block);
            default -> List.of();
        };
    }

    /** Whether a heading contains a link or an address. */
    public static boolean hasAddress(Heading heading) {
        return InlineParts.firstTarget(heading.children()).isPresent();
    }

    /** The entry that a heading begins, if a rule says so. */
    public static Optional<EntryBuilder> read(EntryRule rule, Heading heading, List<Block> below) {
        return EntryBuilder.of(rule, heading, below);
    }
}
