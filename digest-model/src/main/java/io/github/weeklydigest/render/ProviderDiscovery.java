package io.github.weeklydigest.render;

import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects providers one by one, so that a broken one costs only itself. */
final class ProviderDiscovery {
    /** A class loader that fails to list its resources fails for ever; a limit against endless loops. */
    private static final int MOST_ERRORS_IN_A_ROW = 100;

    private static final Pattern NAMED =
            Pattern.compile("(?:Provider )?(\\S+) (?:not a subtype|not found|could not be).*", Pattern.DOTALL);

    private final List<Registration> registrations = new ArrayList<>();
    private final List<RendererFailure> failures = new ArrayList<>();

    List<Registration> registrations() {
        return registrations;
    }

    List<RendererFailure> failures() {
        return failures;
    }

    /**
     * Adds all providers that a service loader finds.
     *
     * <p>Its iterator continues after a provider that can't be loaded, its stream does not.
     */
    ProviderDiscovery addAll(ServiceLoader<RendererProvider> loader) {
        Iterator<RendererProvider> providers = loader.iterator();
        int errors = 0;
        while (errors < MOST_ERRORS_IN_A_ROW) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                add(providers.next());
                errors = 0;
            } catch (Throwable problem) {
                errors++;
                fail(problem);
            }
        }
        return this;
    }

    /** Adds a provider, unless its class is there already. */
    void add(RendererProvider provider) {
        String name = provider.getClass().getName();
        if (registrations.stream()
                .anyMatch(known -> known.info().providerClass().equals(name))) {
            return;
        }
        try {
            registrations.add(Registration.of(provider));
        } catch (IllegalArgumentException refused) {
            fail(new RendererFailure(
                    Optional.of(name),
                    String.valueOf(refused.getMessage()),
                    Optional.ofNullable(refused.getCause()).or(() -> Optional.of(refused))));
        }
    }

    private void fail(Throwable error) {
        String message = ThrownText.message(error).replace(RendererProvider.class.getName() + ": ", "");
        Matcher named = NAMED.matcher(message);
        Optional<String> name = named.matches() ? Optional.of(named.group(1)) : Optional.empty();
        String reason = error instanceof ServiceConfigurationError ? message : ThrownText.of(error);
        fail(new RendererFailure(name, reason + ThrownText.causes(error), Optional.of(error)));
    }

    private void fail(RendererFailure failure) {
        if (failures.stream().noneMatch(known -> known.toString().equals(failure.toString()))) {
            failures.add(failure);
        }
    }
}
