package io.github.weeklydigest.render.json.internal.writer;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.Separators;

/**
 * Settings of Jackson for one kind of output. Targets are neither flushed nor closed. An instance is safe for use by
 * several threads.
 */
public final class JsonFormat {
    private final boolean indent;
    private final boolean htmlSafe;
    private final JsonFactory factory;

    /**
     * Creates a format.
     *
     * @param indent whether lines are broken and indented by two spaces
     * @param htmlSafe whether characters with a meaning in HTML or JavaScript are escaped
     */
    public JsonFormat(boolean indent, boolean htmlSafe) {
        JsonFactoryBuilder builder = JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build())
                .rootValueSeparator("");
        this.factory = (htmlSafe ? builder.characterEscapes(new HtmlSafeEscapes()) : builder).build();
        this.indent = indent;
        this.htmlSafe = htmlSafe;
    }

    /**
     * Writes characters.
     *
     * @param target the target of the characters
     * @return the output; the caller must end it
     */
    public JsonOutput to(Appendable target) {
        return new JsonOutput(factory.createGenerator(context(), new AppendableWriter(target)));
    }

    /**
     * Writes bytes in UTF-8.
     *
     * @param target the target of the bytes
     * @return the output; the caller must end it
     */
    public JsonOutput to(OutputStream target) {
        JsonGenerator json = factory.createGenerator(context(), target);
        return new JsonOutput(json, htmlSafe ? new PlainString() : new EncodedString());
    }

    private ObjectWriteContext context() {
        return indent ? new Indented() : ObjectWriteContext.empty();
    }

    /** Indents by two spaces, with line feeds on every system. */
    private static final class Indented extends ObjectWriteContext.Base {
        private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(TWO_SPACES)
                    .withArrayIndenter(TWO_SPACES);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
