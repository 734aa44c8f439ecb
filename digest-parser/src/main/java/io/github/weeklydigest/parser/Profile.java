package io.github.weeklydigest.parser;

import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.internal.profile.ProfileReader;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.profile.ProfileSource;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules by which the digests of one weekly are read: how a document of it is recognized, where its metadata comes from,
 * which headings are sections, and what an entry looks like. Immutable and thread-safe.
 *
 * <p>The library has {@linkplain #builtIn() profiles of well-known weeklies}. The digests of another weekly need a
 * profile of their own, a YAML file; see {@link #read(Reader)}:
 *
 * <pre>{@code
 * name: my-weekly
 * language: en
 * identify:
 *   - heading: 'My Weekly #\d+'
 * metadata:
 *   issue-number:
 *     - heading: '#(?<number>\d+)'
 * entries:
 *   - form: list-item
 * }</pre>
 *
 * @since 0.1
 */
public final class Profile {
    private static final List<String> BUILT_IN = List.of(
            "technical-reading-zh",
            "technical-reading-en",
            "ruanyf",
            "golangweekly",
            "hellogithub",
            "ios-weekly",
            "this-week-in-rust",
            "this-week-in-react",
            "rust-osdev",
            "rweekly",
            "nixos-weekly",
            "haskellweekly",
            "gocn",
            "zenany",
            "lwkd",
            "swiftweekly",
            "mdh",
            "ipfs",
            "bitcoinops-zh",
            "bitcoinops",
            "tw93");

    private static final String GENERIC = "generic";

    /** The profiles of the library by name. Each is compiled once and shared by all parsers, because it is immutable. */
    private static final Map<String, Profile> LIBRARY = Stream.concat(BUILT_IN.stream(), Stream.of(GENERIC))
            .collect(Collectors.toUnmodifiableMap(name -> name, Profile::ofLibrary));

    private final ProfileSource source;

    private Profile(ProfileSource source) {
        this.source = source;
    }

    /** {@return the profile of the technical-reading weekly in Chinese} */
    public static Profile chinese() {
        return named("technical-reading-zh");
    }

    /** {@return the profile of the technical-reading weekly in English} */
    public static Profile english() {
        return named("technical-reading-en");
    }

    /**
     * Returns the profile for any digest of links: entries are headings with a link, list items with a link, and paragraphs
     * that begin with a link or with strong text and a link. It is not one of {@link #builtIn()}, because it recognizes
     * every document.
     *
     * @return the profile
     */
    public static Profile generic() {
        return named(GENERIC);
    }

    /**
     * Returns the profiles of the library, in the order in which a parser tries them.
     *
     * @return the profiles; the ones for technical-reading weeks come first
     */
    public static List<Profile> builtIn() {
        return BUILT_IN.stream().map(Profile::named).toList();
    }

    /**
     * Returns a profile of the library by its name.
     *
     * @param name the name, such as {@code this-week-in-rust}, or {@code generic}
     * @return the profile, if the library has one of that name
     */
    public static Optional<Profile> builtIn(String name) {
        return Optional.ofNullable(LIBRARY.get(Objects.requireNonNull(name, "name")));
    }

    private static Profile named(String name) {
        return Objects.requireNonNull(LIBRARY.get(name), name);
    }

    /** Returns a profile that is compiled when it is needed, because a parser rarely needs more than the first ones. */
    private static Profile ofLibrary(String name) {
        return new Profile(new ProfileSource(name, () -> ProfileReader.readBuiltIn(name, Profile.class)));
    }

    /**
     * Reads a profile from YAML.
     *
     * @param data the text of the profile; not closed
     * @return the profile
     * @throws IOException if the text can't be read
     * @throws IllegalArgumentException if the text is not YAML, or says something that a profile can't say; the
     *     message names line, key and reason
     */
    public static Profile read(Reader data) throws IOException {
        Objects.requireNonNull(data, "data");
        StringWriter text = new StringWriter();
        data.transferTo(text);
        return new Profile(ProfileSource.of(ProfileReader.read(text.toString())));
    }

    /**
     * Reads a profile from a YAML file in UTF-8.
     *
     * @param file the file
     * @return the profile
     * @throws IOException if the file can't be read
     * @throws IllegalArgumentException if the text is not YAML, or says something that a profile can't say; the
     *     message names line, key and reason
     */
    public static Profile read(Path file) throws IOException {
        try (Reader data = Files.newBufferedReader(Objects.requireNonNull(file, "file"))) {
            return read(data);
        }
    }

    /**
     * Returns a copy of this profile with another title for a kind of section.
     *
     * @param kind the kind
     * @param title the title, compared without regard to case
     * @return the new profile
     */
    public Profile withSection(SectionKind kind, String title) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        return withWords(words -> words.withSection(kind, title));
    }

    /**
     * Returns a copy of this profile with another title for a category.
     *
     * @param id the stable name of the category, in kebab case
     * @param title the title, compared without regard to case
     * @return the new profile
     */
    public Profile withCategory(String id, String title) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        return withWords(words -> words.withCategory(id, title));
    }

    private Profile withWords(UnaryOperator<Vocabulary> change) {
        ProfileRules rules = source.rules();
        return new Profile(ProfileSource.of(rules.withWords(change.apply(rules.words()))));
    }

    /** {@return its name, such as {@code this-week-in-rust}} */
    public String name() {
        return source.name();
    }

    /** {@return the BCP 47 tag of digests that do not name their language, such as {@code zh-CN}} */
    public String language() {
        return source.rules().language();
    }

    /** {@return where the weekly is published} */
    public Optional<String> homepage() {
        return source.rules().homepage();
    }

    /** {@return a title of one of its issues, as an example} */
    public Optional<String> example() {
        return source.rules().example();
    }

    /** {@return the extensions of its files, without a dot, such as {@code md}} */
    public List<String> extensions() {
        return source.rules().extensions();
    }

    ProfileSource source() {
        return source;
    }
}
