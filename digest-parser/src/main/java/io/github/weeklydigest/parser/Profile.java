package io.github.weeklydigest.parser;

import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The vocabulary and the patterns by which a digest is read: what its title looks like, which titles are which kinds of
 * sections and categories, which words stand before a remark. Immutable.
 *
 * <p>Two profiles come with the library, {@link #chinese()} and {@link #english()}. A digest is read by the first of the
 * parser's profiles whose pattern finds a week in its title. The digest of another author needs a profile of its own, see
 * {@link #read}.
 *
 * @since 0.1
 */
public final class Profile {
    private final Vocabulary vocabulary;

    private Profile(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@return the profile of the weekly digest in Chinese} */
    public static Profile chinese() {
        return builtIn("zh.profile");
    }

    /** {@return the profile of the weekly digest in English} */
    public static Profile english() {
        return builtIn("en.profile");
    }

    /** {@return the profiles that a parser has if none are set: Chinese, English} */
    public static List<Profile> builtIn() {
        return List.of(chinese(), english());
    }

    private static Profile builtIn(String file) {
        try (InputStream data = Profile.class.getResourceAsStream(file)) {
            Objects.requireNonNull(data, file);
            return read(new InputStreamReader(data, StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(file, problem);
        }
    }

    /**
     * Reads a profile from its data file: lines of {@code key = value}, {@code #} before a comment. The files of the two
     * profiles in this library show all keys.
     *
     * @param data the file's text; not closed
     * @return the profile
     * @throws IOException if the text can't be read
     * @throws IllegalArgumentException if the file says something that no profile can say; the message names it
     */
    public static Profile read(Reader data) throws IOException {
        return new Profile(Vocabulary.read(data));
    }

    /**
     * This profile with one more title for a kind of section.
     *
     * @param kind the kind
     * @param title the title, compared without regard to case
     * @return the new profile
     */
    public Profile withSection(SectionKind kind, String title) {
        return new Profile(vocabulary.withSection(kind, title));
    }

    /**
     * This profile with one more title for a category.
     *
     * @param id the stable name of the category, in kebab case
     * @param title the title, compared without regard to case
     * @return the new profile
     */
    public Profile withCategory(String id, String title) {
        return new Profile(vocabulary.withCategory(id, title));
    }

    /** {@return its name, such as {@code zh}} */
    public String name() {
        return vocabulary.name();
    }

    /** {@return the BCP 47 tag of digests in it, such as {@code zh-CN}} */
    public String language() {
        return vocabulary.language();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
