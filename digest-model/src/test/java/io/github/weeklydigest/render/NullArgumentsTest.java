package io.github.weeklydigest.render;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.render.spi.RendererProvider;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestTransforms;
import io.github.weeklydigest.stream.LinkResolver;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NullArgumentsTest {
    private static final OptionKey<String> KEY = OptionKey.ofString("null.text", "", "A text.");

    /** A renderer that has one option. */
    public static final class OneOption implements RendererProvider {
        @Override
        public String format() {
            return "null";
        }

        @Override
        public Set<OptionKey<?>> options() {
            return Set.of(KEY);
        }

        @Override
        public DigestRenderer create(RenderOptions options) {
            return (source, target) -> {};
        }
    }

    static Stream<Arguments> nullArguments() {
        Renderers renderers = Renderers.of(new OneOption());
        Map<String, String> nullValue = Collections.singletonMap("null.text", null);
        Map<String, String> nullName = Collections.singletonMap(null, "x");
        RenderOptions options = RenderOptions.defaults();
        return Stream.of(
                nullArgument("key", () -> options.with(null, "x")),
                nullArgument("key", () -> options.get(null)),
                nullArgument("value", () -> options.with(KEY, null)),
                nullArgument("name", () -> OptionKey.ofString(null, "", "A text.")),
                nullArgument("defaultValue", () -> OptionKey.ofString("null.text", null, "A text.")),
                nullArgument("defaultValue", () -> OptionKey.ofEnum("null.kind", (SectionKind) null, "A kind.")),
                nullArgument("text", () -> KEY.parse(null)),
                nullArgument("the value of option null.text", () -> renderers.create("null", nullValue)),
                nullArgument("the value of option null.text", () -> renderers.createForArchive("null", nullValue)),
                nullArgument("the name of an option", () -> renderers.create("null", nullName)),
                nullArgument("options", () -> renderers.create("null", (Map<String, String>) null)),
                nullArgument("options", () -> renderers.create("null", (RenderOptions) null)),
                nullArgument("header", () -> DigestReader.merging(null, Set.of())),
                nullArgument("sources", () -> DigestReader.merging(DigestHeader.of("x", "x"), null)),
                nullArgument("ids", () -> DigestTransforms.categories((String[]) null)),
                nullArgument("id", () -> DigestTransforms.categories((String) null)),
                nullArgument("first", () -> DigestTransforms.kinds(null)),
                nullArgument("kind", () -> DigestTransforms.kinds(SectionKind.OTHER, (SectionKind) null)),
                nullArgument(
                        "next", () -> DigestTransforms.withoutEmptySections().then(null)),
                nullArgument("pattern", () -> LinkResolver.weeks(null)));
    }

    private static Arguments nullArgument(String name, ThrowingCallable call) {
        return Arguments.of(name, call);
    }

    @ParameterizedTest
    @MethodSource("nullArguments")
    void namesWhatIsNull(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }
}
