package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Objects;

/**
 * Checks that a renderer keeps its contract. Works with any test framework:
 *
 * <pre>{@code
 * @Test
 * void keepsTheContract() {
 *     assertEquals(List.of(), RendererContract.check(new AtomRendererProvider()));
 * }
 * }</pre>
 *
 * <p>The check takes about a second. It starts threads, which end before it returns, and temporarily changes the
 * default locale and the default time zone: don't run it at the same time as tests that depend on them.
 *
 * @since 0.1
 */
public final class RendererContract {
    private RendererContract() {}

    /**
     * Checks a provider and its renderers with the default options.
     *
     * @param provider the provider
     * @return the clauses that are broken, in the order of {@link Clause}; empty if there are none
     */
    public static List<Violation> check(RendererProvider provider) {
        return check(provider, RenderOptions.defaults());
    }

    /**
     * Checks a provider and its renderers with some options.
     *
     * @param provider the provider
     * @param options the options that renderers are created with
     * @return the clauses that are broken, in the order of {@link Clause}; empty if there are none
     * @throws IllegalArgumentException if the provider refuses these options; the exception of its {@code create}
     */
    public static List<Violation> check(RendererProvider provider, RenderOptions options) {
        Subject subject =
                new Subject(Objects.requireNonNull(provider, "provider"), Objects.requireNonNull(options, "options"));
        refuseUnusable(subject);
        Findings findings = new Findings();
        new IdentityChecks(subject, findings).run();
        if (findings.none()) {
            new OptionChecks(subject, findings).run();
        }
        // Each stage relies on the ones before: what can't be rendered at all, or changes by itself, can't be compared.
        RepeatChecks repeats = new RepeatChecks(subject, findings);
        String everyElement = repeats.first();
        if (findings.none(Clause.EVERY_ELEMENT)
                && findings.none(Clause.OPTION_VALUES)
                && findings.none(Clause.FORMAT)) {
            repeats.run(everyElement);
        }
        if (findings.none(Clause.EVERY_ELEMENT) && findings.none(Clause.DETERMINISTIC)) {
            new DefaultChecks(subject, findings, everyElement).run();
            new StreamChecks(subject, findings, everyElement).run();
            new SharingChecks(subject, findings, everyElement).run();
            new ErrorChecks(subject, findings, everyElement).run();
            new ContentChecks(subject, findings).run();
            new MarkupChecks(subject, findings).run();
        }
        // Archives are written many times, which is only worth the time for documents that are as they should be.
        if (findings.none()) {
            new ArchiveChecks(subject, findings).run();
        }
        return findings.inOrder();
    }

    /** Throws what {@code create} throws for options that it refuses; the defaults must be accepted, which is a clause. */
    private static void refuseUnusable(Subject subject) {
        if (subject.options().keys().isEmpty()) {
            return;
        }
        try {
            subject.provider().create(subject.options());
        } catch (IllegalArgumentException refused) {
            throw refused;
        } catch (RuntimeException | LinkageError broken) {
            // Found again, and reported as a violation, by the checks.
        }
    }
}
