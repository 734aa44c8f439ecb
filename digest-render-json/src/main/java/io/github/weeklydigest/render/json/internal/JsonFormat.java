package io.github.weeklydigest.render.json.internal;

import java.io.Writer;
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

    /**
     * A format.
     *
     * @param indent whether lines are broken and indented by two spaces
     * @param htmlSafe whether characters with a meaning in HTML or JavaScript are escaped
     */
    public JsonFormat(boolean indent, boolean htmlSafe) {
        // Whatever nesting a model has, it can be written; it is the readers' part to set limits.
        var builder = JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build())
                .rootValueSeparator((String) null)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT);
        if (htmlSafe) {
            builder.characterEscapes(new HtmlSafeEscapes());
        }
        this.factory = builder.build();
        this.context = indent ? new Indented() : ObjectWriteContext.empty();
    }

    /**
     * A generator that never closes what it writes to.
     *
     * @param target where the characters go
     * @return the generator, to be closed by the caller
     */
    public JsonGenerator generator(Writer target) {
        return factory.createGenerator(context, target);
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
