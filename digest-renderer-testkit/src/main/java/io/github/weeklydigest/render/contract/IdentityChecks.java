package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a provider is and says of itself. */
final class IdentityChecks {
    /** A message of the discovery begins with the method whose result is refused. */
    private static final Map<String, Clause> ANSWERS = Map.of(
            "format()", Clause.FORMAT,
            "mediaTypes()", Clause.MEDIA_TYPES,
            "fileExtension()", Clause.FILE_EXTENSION,
            "options()", Clause.OPTION_NAMES);

    private final RendererProvider provider;
    private final Findings findings;

    IdentityChecks(Subject subject, Findings findings) {
        this.provider = subject.provider();
        this.findings = findings;
    }

    void run() {
        constructor(provider.getClass());
        Renderers.of(provider)
                .failures()
                .forEach(failure -> ANSWERS.forEach((method, clause) -> {
                    findings.expect(clause, !failure.reason().startsWith(method), failure.reason());
                }));
        findings.guard(Clause.STABLE_IDENTITY, "asking twice", () -> {
            List<@Nullable Object> first = identity();
            List<@Nullable Object> second = identity();
            findings.expect(Clause.STABLE_IDENTITY, first.equals(second), "first " + first + ", then " + second);
        });
    }

    private void constructor(Class<?> type) {
        Constructor<?>[] constructors = type.getConstructors();
        boolean found = Arrays.stream(constructors).anyMatch(constructor -> constructor.getParameterCount() == 0);
        findings.expect(Clause.CONSTRUCTOR, Modifier.isPublic(type.getModifiers()), type.getName() + " is not public");
        findings.expect(Clause.CONSTRUCTOR, found, type.getName() + " has no public constructor without parameters");
    }

    private List<@Nullable Object> identity() {
        return Arrays.asList(provider.format(), provider.mediaTypes(), provider.fileExtension(), provider.options());
    }
}
