package io.github.weeklydigest.render.json;

import io.github.weeklydigest.render.json.internal.read.EncodedJson;
import io.github.weeklydigest.render.json.internal.read.EventParser;
import io.github.weeklydigest.render.json.internal.read.JsonLocation;
import io.github.weeklydigest.render.json.internal.read.MemoryBudget;
import io.github.weeklydigest.render.json.internal.read.UnreadableException;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ReaderGuard;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reads the JSON of one digest as a stream, so that every renderer can read from JSON.
 *
 * <pre>{@code
 * try (DigestReader reader = JsonDigestReader.open(new StringReader(json))) {
 *     Digest digest = DigestEvents.collect(reader);
 * }
 * }</pre>
 *
 * <p>The output of {@link JsonRendererProvider} with {@link JsonContent#BLOCKS} is read as the same digest, without
 * positions. Unknown members are ignored. Blocks, inlines and items of unknown types are kept as opaque elements with
 * their text. Lone surrogates and NUL become U+FFFD. Duplicate names, values of a wrong type, anything after the
 * digest, and exceeded {@link JsonLimits} cause a {@link JsonReadException}; every later call throws it again.
 *
 * <p>Memory is bounded by the largest item if members come in the order in which they are written: {@code schemaVersion}
 * first and {@code sections} last in a digest, {@code type} first and {@code items} last in a section. An object that
 * begins with another member may have its members in any order, and is read as a whole.
 *
 * <p>Closing a reader closes its input, see {@link DigestReader}. A reader belongs to one thread.
 *
 * @since 0.1
 */
public final class JsonDigestReader implements DigestReader {
    /** Jackson caches the names of a whole document, up to some tens of thousands of them. */
    private static final int MAX_NAME_LENGTH = 1_000;

    private final JsonParser parser;
    private final EventParser events;
    private final Closeable source;
    private final ReaderGuard guard = new ReaderGuard();
    private final ReaderGuard.Reading reading = this::read;
    private boolean closed;

    private JsonDigestReader(JsonParser parser, JsonLimits limits, Closeable source) {
        this.parser = parser;
        this.events = new EventParser(parser, new MemoryBudget(limits.maxHeldValues(), limits.maxHeldText()));
        this.source = source;
    }

    /**
     * Opens a file in UTF-8, UTF-16 or UTF-32. It is closed with the reader.
     *
     * @param file the file
     * @param limits the limits of what is accepted
     * @return its events
     * @throws IOException if the file can't be opened; a {@link JsonReadException} if the encoding is a different one
     */
    public static JsonDigestReader open(Path file, JsonLimits limits) throws IOException {
        InputStream input = Files.newInputStream(Objects.requireNonNull(file, "file"));
        try {
            return new JsonDigestReader(parser(input, limits), limits, input);
        } catch (IOException | RuntimeException problem) {
            input.close();
            throw problem;
        }
    }

    /**
     * Opens a file in UTF-8, UTF-16 or UTF-32 with the default limits. It is closed with the reader.
     *
     * @param file the file
     * @return its events
     * @throws IOException if the file can't be opened; a {@link JsonReadException} if the encoding is a different one
     */
    public static JsonDigestReader open(Path file) throws IOException {
        return open(file, JsonLimits.defaults());
    }

    /**
     * Reads bytes in UTF-8, UTF-16 or UTF-32; the first bytes determine the encoding.
     *
     * @param input the bytes; closed with the reader
     * @param limits the limits of what is accepted
     * @return the events
     * @throws IOException if the input throws it; a {@link JsonReadException} if the encoding is a different one
     */
    public static JsonDigestReader open(InputStream input, JsonLimits limits) throws IOException {
        return new JsonDigestReader(parser(input, limits), limits, input);
    }

    /**
     * Reads bytes in UTF-8, UTF-16 or UTF-32 with the default limits.
     *
     * @param input the bytes; closed with the reader
     * @return the events
     * @throws IOException if the input throws it; a {@link JsonReadException} if the encoding is a different one
     */
    public static JsonDigestReader open(InputStream input) throws IOException {
        return open(input, JsonLimits.defaults());
    }

    /**
     * Reads characters.
     *
     * @param input the characters; closed with the reader
     * @param limits the limits of what is accepted
     * @return the events
     */
    public static JsonDigestReader open(Reader input, JsonLimits limits) {
        Objects.requireNonNull(input, "input");
        return new JsonDigestReader(factory(limits).createParser(ObjectReadContext.empty(), input), limits, input);
    }

    /**
     * Reads characters with the default limits.
     *
     * @param input the characters; closed with the reader
     * @return the events
     */
    public static JsonDigestReader open(Reader input) {
        return open(input, JsonLimits.defaults());
    }

    private static JsonParser parser(InputStream input, JsonLimits limits) throws IOException {
        Objects.requireNonNull(input, "input");
        try {
            return EncodedJson.parser(factory(limits), input);
        } catch (JacksonIOException problem) {
            IOException cause = Objects.requireNonNull(problem.getCause());
            throw isOfEncoding(cause) ? new JsonReadException(1, 1, String.valueOf(cause.getMessage()), cause) : cause;
        }
    }

    private static JsonFactory factory(JsonLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.maxDocumentLength())
                        .maxNestingDepth(limits.maxNesting())
                        .maxStringLength(limits.maxTextLength())
                        .maxNameLength(MAX_NAME_LENGTH)
                        .build())
                .build();
    }

    @Override
    public @Nullable DigestEvent next() throws IOException {
        if (closed) {
            throw new IOException("the digest reader is closed");
        }
        return guard.next(reading);
    }

    private @Nullable DigestEvent read() throws IOException {
        try {
            return events.next();
        } catch (JacksonIOException problem) {
            IOException cause = Objects.requireNonNull(problem.getCause());
            throw isOfEncoding(cause) ? malformed(problem, String.valueOf(cause.getMessage())) : cause;
        } catch (JacksonException problem) {
            throw malformed(problem, JacksonMessage.of(problem));
        } catch (UnreadableException problem) {
            JsonLocation place = problem.place();
            throw new JsonReadException(place.line(), place.column(), String.valueOf(problem.getMessage()), problem);
        }
    }

    /** Whether the exception means invalid bytes; any other exception comes from the source. */
    private static boolean isOfEncoding(IOException problem) {
        return problem instanceof CharConversionException
                || String.valueOf(problem.getMessage()).startsWith("Unsupported UCS-4");
    }

    private JsonReadException malformed(JacksonException problem, String message) {
        TokenStreamLocation location = Optional.ofNullable(problem.getLocation())
                .filter(known -> known.getLineNr() > 0)
                .orElseGet(parser::currentLocation);
        return new JsonReadException(location.getLineNr(), location.getColumnNr(), message, problem);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            parser.close();
            source.close();
        }
    }
}
