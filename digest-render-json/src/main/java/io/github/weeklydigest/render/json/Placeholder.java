package io.github.weeklydigest.render.json;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Stands in for the renderer. */
public final class Placeholder {
    /** Makes a renderer. */
    public Placeholder() {}

    /** {@return the JSON of a placeholder} */
    public String render(io.github.weeklydigest.model.Placeholder placeholder) {
        StringWriter target = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), target)) {
            json.writeString(placeholder.text());
        }
        return target.toString();
    }
}
