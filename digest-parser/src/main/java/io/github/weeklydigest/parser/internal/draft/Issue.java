package io.github.weeklydigest.parser.internal.draft;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.FrontMatter;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An issue of an unknown weekly, read without rules about entries.
 *
 * @param file the last two parts of the file's name
 * @param frontMatter its front matter or key lines
 * @param parts its headings, each with the blocks directly below it, in document order
 */
public record Issue(String file, FrontMatter frontMatter, List<HeadedBlocks> parts) {
    /** The rules by which an issue is read: every heading is a section, and everything else is prose. */
    public static final String RULES = """
            name: structure
            language: und
            metadata:
              title:
                level: none
              key-lines: [Title, Number, Date]
            sections:
              levels: [1, 2, 3, 4, 5, 6]
            entries:
              - form: prose
            """;

    public Issue {
        parts = List.copyOf(parts);
    }

    /**
     * A heading with the blocks directly below it.
     *
     * @param heading the heading; empty before the first one
     * @param blocks the blocks up to the next heading
     */
    public record HeadedBlocks(Optional<Heading> heading, List<Block> blocks) {
        public HeadedBlocks {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Reads the structure of a digest.
     *
     * @param file the last two parts of the file's name
     * @param digest the digest, parsed with {@link #RULES}
     */
    public static Issue of(String file, Digest digest) {
        List<HeadedBlocks> parts = new ArrayList<>();
        parts.add(new HeadedBlocks(Optional.empty(), digest.header().introduction()));
        digest.sections().forEach(section -> add(section, parts));
        return new Issue(file, digest.header().frontMatter(), parts);
    }

    private static void add(Section section, List<HeadedBlocks> parts) {
        List<Block> blocks = new ArrayList<>();
        List<Section> inner = new ArrayList<>();
        for (SectionItem item : section.items()) {
            if (item instanceof Prose prose) {
                blocks.addAll(prose.children());
            } else if (item instanceof Section deeper) {
                inner.add(deeper);
            }
        }
        parts.add(new HeadedBlocks(section.header().heading(), blocks));
        inner.forEach(deeper -> add(deeper, parts));
    }

    /**
     * The part before the first section.
     *
     * @param titled whether the first heading is the title
     */
    Issue opening(boolean titled) {
        boolean first = true;
        List<HeadedBlocks> opening = new ArrayList<>();
        for (HeadedBlocks part : parts) {
            boolean isTitle = titled && first && part.heading().isPresent();
            if (part.heading().isPresent()) {
                first = false;
            }
            if (part.heading().isEmpty() || isTitle) {
                opening.add(part);
            }
        }
        return new Issue(file, frontMatter, opening);
    }

    /** The first heading. */
    public Optional<Heading> title() {
        return parts.stream()
                .map(HeadedBlocks::heading)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
