package io.github.weeklydigest.render.json.internal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.Separators;

/** How JSON is set in characters. Immutable, for any number of threads. */
public final class JsonFormat {
    private final JsonFactory factory;
    private final ObjectWriteContext context;
    private final boolean htmlSafe;

    /**
     * A format.
     *
     * @param indent whether lines are broken and indented by two spaces
     * @param htmlSafe whether characters with a meaning in HTML or JavaScript are escaped
     */
    public JsonFormat(boolean indent, boolean htmlSafe) {
        // Whatever nesting a model has, it can be written; it is the readers' part to set limits.
        this.factory = JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build())
                .rootValueSeparator((String) null)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build();
        this.context = indent ? new Indented() : ObjectWriteContext.empty();
        this.htmlSafe = htmlSafe;
    }

    /**
     * Writes to a target, which it never flushes or closes.
     *
     * @param target where the characters go
     * @return what writes there, to be ended by the caller
     */
    public JsonOut to(Appendable target) {
        JsonGenerator json = factory.createGenerator(context, new AppendableWriter(target));
        return new JsonOut(json, htmlSafe ? EscapedText.htmlSafe() : EscapedText.json());
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
        private static final Separators SEPARATORS = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");

        /** A new one each time: it counts the nesting. */
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(TWO_SPACES)
                    .withArrayIndenter(TWO_SPACES);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
