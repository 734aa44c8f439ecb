package io.github.weeklydigest.render.json.internal.write;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.render.html.HtmlFragment;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import io.github.weeklydigest.render.markdown.MarkdownWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.io.SerializedString;

/** How blocks are written. */
public enum ContentForm {
    /** As objects with a type: complete, can be read back. */
    BLOCKS {
        @Override
        void write(JsonOutput out, SerializedString name, List<Block> blocks) {
            new BlockWriter(out).blocks(name, blocks);
        }
    },
    /** As Markdown, in one string. */
    MARKDOWN {
        @Override
        void write(JsonOutput out, SerializedString name, List<Block> blocks) {
            out.member(name, MarkdownForm.WRITER.toMarkdown(blocks));
        }
    },
    /** As a fragment of safe HTML, in one string. */
    HTML {
        @Override
        void write(JsonOutput out, SerializedString name, List<Block> blocks) {
            out.member(name, HtmlForm.WRITER.toHtml(blocks));
        }
    },
    /** Not at all. */
    NONE {
        @Override
        void write(JsonOutput out, SerializedString name, List<Block> blocks) {}
    };

    /** A member that holds blocks. */
    abstract void write(JsonOutput out, SerializedString name, List<Block> blocks);

    /** Writes a member, unless there are no blocks. */
    void writeAny(JsonOutput out, SerializedString name, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            write(out, name, blocks);
        }
    }

    /** The name by which the document says how its blocks are written. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Created for the first document that holds HTML. */
    private static final class HtmlForm {
        static final HtmlFragment WRITER = HtmlFragment.create();
    }

    /** Created for the first document that holds Markdown. */
    private static final class MarkdownForm {
        static final MarkdownWriter WRITER = MarkdownWriter.create();
    }
}
