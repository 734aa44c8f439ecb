package io.github.weeklydigest.render.json.databind;

import io.github.weeklydigest.model.Digest;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches a mapper of Jackson 3 to write and read {@link Digest} in the shape of {@link
 * io.github.weeklydigest.render.json.JsonSchema#DIGEST}, alone or inside of other values.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
 * }</pre>
 *
 * <p>On the module path a mapper can't find it, and it is added: {@code JsonMapper.builder().addModule(new
 * DigestModule())}.
 *
 * <p>The mapper's own settings decide about indentation, limits and duplicate names.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // who uses this class has the mapper's module already
public final class DigestModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Made by {@link java.util.ServiceLoader}, or by an app that adds the module itself. */
    public DigestModule() {
        super(DigestModule.class.getName());
        addSerializer(Digest.class, new DigestSerializer());
        addDeserializer(Digest.class, new DigestDeserializer());
    }
}
