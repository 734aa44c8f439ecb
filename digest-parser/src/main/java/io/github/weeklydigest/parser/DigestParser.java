package io.github.weeklydigest.parser;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.internal.check.LimitedChecks;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticSink;
import io.github.weeklydigest.parser.internal.grammar.GrammarReader;
import io.github.weeklydigest.parser.internal.grammar.Observer;
import io.github.weeklydigest.parser.internal.grammar.ParseSettings;
import io.github.weeklydigest.parser.internal.profile.ProfileSource;
import io.github.weeklydigest.parser.internal.source.Sources;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads weekly digests written in Markdown.
 *
 * <pre>{@code
 * Digest digest = DigestParser.create().parseText("# Technical Reading Summary - Week 10, 2026");
 * System.out.println(digest.header().title());
 * }</pre>
 *
 * <p>A parser is immutable and may be used by many threads at once; each reader that it opens belongs to one thread.
 * The input is UTF-8. Text that matches no rule of the format is kept as {@linkplain
 * io.github.weeklydigest.model.Prose prose}; nothing is dropped.
 *
 * <p>{@code open} returns a stream of events, which is read item by item; {@code parse} returns a whole digest.
 * {@link DigestReader} describes which inputs are closed. If the input can't be read, {@link DigestReader#next} throws
 * the {@link IOException} of the source; if the input is not acceptable, it throws a {@link DigestParseException} with
 * the position. {@link Builder#failOn} sets which findings are not acceptable.
 *
 * @since 0.1
 */
public final class DigestParser {
    /** The keys that can start key lines, unless the parser's only profile names others. */
    private static final Set<String> KEY_LINES = Set.of("Title", "title");

    private static final DigestParser DEFAULTS = builder().build();

    private final ParseSettings settings;
    private final ParseLimits limits;
    private final Optional<Severity> failOn;
    private final Optional<Consumer<Diagnostic>> listener;

    private DigestParser(
            ParseSettings settings,
            ParseLimits limits,
            Optional<Severity> failOn,
            Optional<Consumer<Diagnostic>> listener) {
        this.settings = settings;
        this.limits = limits;
        this.failOn = failOn;
        this.listener = listener;
    }

    /** {@return a parser with all defaults} */
    public static DigestParser create() {
        return DEFAULTS;
    }

    /** {@return a builder with all defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns this parser with another listener for findings.
     *
     * @param onDiagnostic receives each error, and the other findings up to {@link ParseLimits#maxFindings}, in the
     *     thread that reads. A finding is reported before the event that it belongs to, or at the end if it depends on
     *     the whole document, as for a link to a missing heading. A severity set by {@link Builder#failOn} may therefore
     *     cause an exception after all items
     * @return the new parser
     */
    public DigestParser onDiagnostic(Consumer<Diagnostic> onDiagnostic) {
        return new DigestParser(
                settings, limits, failOn, Optional.of(Objects.requireNonNull(onDiagnostic, "onDiagnostic")));
    }

    /**
     * Opens a file.
     *
     * @param file the file; it is open until the reader is closed
     * @return the digest's events
     * @throws IOException if the file can't be opened
     */
    public DigestReader open(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file, "file").toAbsolutePath().getParent();
        return read(Sources.of(file, limits), Optional.ofNullable(folder));
    }

    /**
     * Opens a stream of bytes in UTF-8.
     *
     * @param input the bytes; closed with the reader
     * @return the digest's events
     */
    public DigestReader open(InputStream input) {
        return read(Sources.of(input, limits));
    }

    /**
     * Opens a stream of characters.
     *
     * @param input the characters; closed with the reader
     * @return the digest's events
     */
    public DigestReader open(Reader input) {
        return read(Sources.of(input, limits));
    }

    /**
     * Opens a named stream of bytes in UTF-8.
     *
     * @param input the bytes; closed with the reader
     * @param name the name of the file that the bytes come from, such as {@code issue-306.md} or
     *     {@code 2031-02/index.md}; some weeklies state number and date only there
     * @return the digest's events
     */
    public DigestReader open(InputStream input, String name) {
        return read(Sources.named(Sources.of(input, limits), Objects.requireNonNull(name, "name")));
    }

    /**
     * Opens a named stream of characters.
     *
     * @param input the characters; closed with the reader
     * @param name the name of the file that they come from, see {@link #open(InputStream, String)}
     * @return the digest's events
     */
    public DigestReader open(Reader input, String name) {
        return read(Sources.named(Sources.of(input, limits), Objects.requireNonNull(name, "name")));
    }

    /**
     * Opens Markdown text.
     *
     * @param text the Markdown itself, not the name of a file
     * @return the digest's events
     */
    public DigestReader openText(String text) {
        return read(Sources.of(text, limits));
    }

    /**
     * Reads a whole file.
     *
     * @param file the file
     * @return the digest
     * @throws IOException if the file can't be read
     * @throws DigestParseException if it is not acceptable
     */
    public Digest parse(Path file) throws IOException {
        try (DigestReader reader = open(file)) {
            return DigestEvents.collect(reader);
        }
    }

    /**
     * Reads a whole stream of bytes in UTF-8.
     *
     * @param input the bytes; not closed
     * @return the digest
     * @throws IOException if the input can't be read
     * @throws DigestParseException if it is not acceptable
     */
    public Digest parse(InputStream input) throws IOException {
        return DigestEvents.collect(open(input));
    }

    /**
     * Reads a whole stream of characters.
     *
     * @param input the characters; not closed
     * @return the digest
     * @throws IOException if the input can't be read
     * @throws DigestParseException if it is not acceptable
     */
    public Digest parse(Reader input) throws IOException {
        return DigestEvents.collect(open(input));
    }

    /**
     * Reads a whole named stream of bytes in UTF-8.
     *
     * @param input the bytes; not closed
     * @param name the name of the file that they come from, see {@link #open(InputStream, String)}
     * @return the digest
     * @throws IOException if the input can't be read
     * @throws DigestParseException if it is not acceptable
     */
    public Digest parse(InputStream input, String name) throws IOException {
        return DigestEvents.collect(open(input, name));
    }

    /**
     * Reads a whole named stream of characters.
     *
     * @param input the characters; not closed
     * @param name the name of the file that they come from, see {@link #open(InputStream, String)}
     * @return the digest
     * @throws IOException if the input can't be read
     * @throws DigestParseException if it is not acceptable
     */
    public Digest parse(Reader input, String name) throws IOException {
        return DigestEvents.collect(open(input, name));
    }

    /**
     * Reads Markdown text.
     *
     * @param text the Markdown itself, not the name of a file
     * @return the digest
     * @throws DigestParseException if it is not acceptable
     */
    public Digest parseText(String text) throws DigestParseException {
        try (DigestReader reader = openText(text)) {
            return DigestEvents.collect(reader);
        } catch (DigestParseException problem) {
            throw problem;
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    private DigestReader read(Sources.Source source) {
        return read(source, Optional.empty());
    }

    private DigestReader read(Sources.Source source, Optional<Path> folder) {
        DiagnosticSink reports = new DiagnosticSink(failOn, listener, limits.maxFindings());
        Observer observer = reports.wants(Severity.WARNING) ? new LimitedChecks(reports, folder) : Observer.NONE;
        return new GrammarReader(
                source.withEmphasis(settings.emphasis()).withHead(settings.keyLines()),
                settings,
                reports,
                observer,
                limits.maxExpansion());
    }

    /**
     * Builds a {@link DigestParser}. Not safe for use by several threads.
     *
     * @since 0.1
     */
    public static final class Builder {
        private List<Profile> profiles = Profile.builtIn();
        private EmphasisRule emphasis = EmphasisRule.COMMON_MARK;
        private Bodies bodies = Bodies.READ;
        private ParseLimits limits = ParseLimits.defaults();
        private Optional<Severity> failOn = Optional.of(Severity.ERROR);
        private Optional<Consumer<Diagnostic>> listener = Optional.empty();

        private Builder() {}

        /**
         * Sets the profiles from which the parser chooses the one that recognizes the document (default: {@link
         * Profile#builtIn()}). A single profile reads every document.
         *
         * @param profiles the profiles in order of preference
         * @return this builder
         * @throws IllegalArgumentException if the list is empty
         */
        public Builder profiles(List<Profile> profiles) {
            Objects.requireNonNull(profiles, "profiles").forEach(profile -> Objects.requireNonNull(profile, "profile"));
            if (profiles.isEmpty()) {
                throw new IllegalArgumentException("a parser needs at least one profile");
            }
            this.profiles = List.copyOf(profiles);
            return this;
        }

        /**
         * Sets where emphasis may start and end (default: {@link EmphasisRule#COMMON_MARK}).
         *
         * @param rule the rule
         * @return this builder
         */
        public Builder emphasis(EmphasisRule rule) {
            this.emphasis = Objects.requireNonNull(rule, "rule");
            return this;
        }

        /**
         * Sets whether the text of a digest is read (default: {@link Bodies#READ}). If you only need titles and sources,
         * {@link Bodies#OMITTED} avoids decoding the text.
         *
         * @param bodies whether to read it
         * @return this builder
         */
        public Builder bodies(Bodies bodies) {
            this.bodies = Objects.requireNonNull(bodies, "bodies");
            return this;
        }

        /**
         * Sets the limits (default: {@link ParseLimits#defaults()}).
         *
         * @param limits the limits
         * @return this builder
         */
        public Builder limits(ParseLimits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Sets the lowest severity of a finding for which the parser throws a {@link DigestParseException} (default:
         * {@link Severity#ERROR}). For a finding that depends on the whole document, the exception is thrown after all
         * items.
         *
         * @param severity the lowest severity
         * @return this builder
         */
        public Builder failOn(Severity severity) {
            this.failOn = Optional.of(Objects.requireNonNull(severity, "severity"));
            return this;
        }

        /**
         * Never fails on a finding; only an exceeded limit stops parsing.
         *
         * @return this builder
         */
        public Builder failNever() {
            this.failOn = Optional.empty();
            return this;
        }

        /**
         * Sets the listener that receives the findings (default: no listener).
         *
         * @param onDiagnostic receives each error, and the other findings up to {@link ParseLimits#maxFindings}, in the
         *     thread that reads. A finding is reported before the event that it belongs to, or at the end if it depends
         *     on the whole document, as for a link to a missing heading. Threads that share the parser may call the
         *     listener at the same time
         * @return this builder
         */
        public Builder onDiagnostic(Consumer<Diagnostic> onDiagnostic) {
            this.listener = Optional.of(Objects.requireNonNull(onDiagnostic, "onDiagnostic"));
            return this;
        }

        /** {@return a parser with these settings; the builder may be used again} */
        public DigestParser build() {
            List<ProfileSource> sources = profiles.stream().map(Profile::source).toList();
            Set<String> keyLines = KEY_LINES;
            if (sources.size() == 1
                    && !sources.get(0).rules().metadata().keyLines().isEmpty()) {
                keyLines = sources.get(0).rules().metadata().keyLines();
            }
            return new DigestParser(new ParseSettings(sources, keyLines, emphasis, bodies), limits, failOn, listener);
        }
    }
}
