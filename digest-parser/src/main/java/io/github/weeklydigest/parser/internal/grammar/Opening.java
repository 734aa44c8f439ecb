package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.parser.internal.grammar.form.LocatedItem;
import io.github.weeklydigest.parser.internal.grammar.form.SectionForms;
import io.github.weeklydigest.parser.internal.profile.EntryRule.Form;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks before the first section.
 *
 * @param introduction the blocks that are part of the header
 * @param contents a table of contents without a heading, and the blocks after it; all of them in the last part
 * @param entries the first block that begins an entry, and all blocks after it
 */
record Opening(List<Block> introduction, List<SourceBlock> contents, List<Part> entries) {
    Opening {
        introduction = List.copyOf(introduction);
        contents = List.copyOf(contents);
        entries = List.copyOf(entries);
    }

    /** Blocks of one slice. */
    record Part(SliceText text, List<SourceBlock> blocks) {}

    /**
     * Divides the blocks before the first section.
     *
     * @param parts the slice before the first heading and that of the title, if they exist
     * @param hasContents whether a table of contents may have no heading
     */
    static Opening of(List<Slice> parts, boolean hasContents, DigestGrammar grammar) {
        List<Block> introduction = new ArrayList<>();
        List<SourceBlock> contents = new ArrayList<>();
        List<Part> entries = new ArrayList<>();
        for (Slice part : parts) {
            boolean last = part == parts.get(parts.size() - 1);
            List<SourceBlock> begun = new ArrayList<>();
            for (int i = 0; i < part.blocks().size(); i++) {
                SourceBlock block = part.blocks().get(i);
                boolean isContents = hasContents && last && SectionForms.isUntitledContents(block.block());
                if (!contents.isEmpty() || isContents) {
                    contents.add(block);
                } else if (!entries.isEmpty()
                        || !begun.isEmpty()
                        || grammar.beginsEntry(block.block(), SourceBlock.after(part.blocks(), i))) {
                    begun.add(block);
                } else {
                    introduction.add(block.block());
                }
            }
            if (!begun.isEmpty()) {
                entries.add(new Part(part.text(), begun));
            }
        }
        return new Opening(introduction, contents, entries);
    }

    /** The blocks after the table of contents. */
    List<Block> afterContents() {
        return contents.stream().skip(1).map(SourceBlock::block).toList();
    }

    /** The table of contents and the prose after it. */
    List<LocatedItem> contents(SectionForms forms) {
        if (contents.isEmpty()) {
            return List.of();
        }
        List<LocatedItem> items = new ArrayList<>(forms.read(Form.CONTENTS, contents.subList(0, 1)));
        items.addAll(SectionForms.prose(contents.subList(1, contents.size())));
        return items;
    }
}
