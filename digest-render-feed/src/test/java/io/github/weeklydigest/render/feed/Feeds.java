package io.github.weeklydigest.render.feed;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.SinglePropertyMap;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Writes feeds and reads them with other people's programs. */
final class Feeds {
    static final String WEEK = """
            # Technical Reading Summary - Week %d, 2026

            (March 2 to March 8, 2026)

            ## Interesting Things

            ### Generative AI

            #### Attention: 1 < 2 & "tested"

            [Attention](https://example.org/attention?a=1&b=2)

            > [!NOTE]
            > Worth reading.

            Its *text* is long & has a formula.

            #### Without a source

            Only text.

            ## Academic Research

            #### DewDet: objects in fog

            [2505.04594v2 DewDet](https://arxiv.org/abs/2505.04594v2)

            Abstract.
            """;

    private static final Renderers RENDERERS = Renderers.load();
    private static final Schema JSON_FEED = jsonFeed();
    private static final AtomValidator ATOM = new AtomValidator();

    private Feeds() {}

    static Digest week(int week) throws IOException {
        return DigestParser.create().parseText(WEEK.formatted(week));
    }

    static String rendered(String format, Digest digest, String... options) throws IOException {
        StringBuilder text = new StringBuilder();
        RENDERERS.create(format, options(format, options)).render(DigestReader.of(digest), text);
        return text.toString();
    }

    static String archived(String format, List<Digest> digests, String... options) throws IOException {
        return archived(
                RENDERERS.createForArchive(format, options(format, options)).orElseThrow(), digests);
    }

    static String archived(ArchiveRenderer renderer, List<Digest> digests) throws IOException {
        List<Archive.Document> documents = new ArrayList<>();
        for (Digest digest : digests) {
            documents.add(Archive.Document.of(digest, documents.size() + ".feed"));
        }
        Archive archive = Archive.of(Optional.of("feed"), documents);
        MemoryFolder folder = new MemoryFolder();
        ArchiveRendering rendering = renderer.begin(archive, folder);
        for (Archive.Entry entry : archive.entries()) {
            rendering.document(entry);
        }
        rendering.end(archive.entries());
        byte[] bytes = folder.files().get("feed");
        return new String(Objects.requireNonNull(bytes, "feed"), StandardCharsets.UTF_8);
    }

    private static Map<String, String> options(String format, String... options) {
        Map<String, String> named = new HashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            named.put(format + "." + option.substring(0, equals), option.substring(equals + 1));
        }
        return named;
    }

    /** Read by ROME, which knows Atom and RSS. */
    static SyndFeed read(String feed) throws FeedException {
        return new SyndFeedInput().build(new StringReader(feed));
    }

    /** What is wrong with a feed of Atom. */
    static List<String> atomErrors(String feed) throws IOException, SAXException {
        return ATOM.errors(feed);
    }

    /** The schema of Atom, read once. */
    private static final class AtomValidator implements ErrorHandler {
        private final List<String> errors = new ArrayList<>();
        private final ValidationDriver driver = new ValidationDriver(
                SinglePropertyMap.newInstance(ValidateProperty.ERROR_HANDLER, this), CompactSchemaReader.getInstance());

        AtomValidator() {
            try (InputStream schema = resource("atom.rnc")) {
                if (!driver.loadSchema(new InputSource(schema))) {
                    throw new IllegalStateException("the schema is broken: " + errors);
                }
            } catch (IOException | SAXException problem) {
                throw new IllegalStateException(problem);
            }
        }

        synchronized List<String> errors(String feed) throws IOException, SAXException {
            errors.clear();
            driver.validate(new InputSource(new StringReader(feed)));
            return List.copyOf(errors);
        }

        @Override
        public void warning(SAXParseException problem) {
            errors.add(problem.toString());
        }

        @Override
        public void error(SAXParseException problem) {
            errors.add(problem.toString());
        }

        @Override
        public void fatalError(SAXParseException problem) {
            errors.add(problem.toString());
        }
    }

    /** What is wrong with a JSON Feed. */
    static List<String> jsonErrors(String feed) {
        return JSON_FEED.validate(feed, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema jsonFeed() {
        try (InputStream schema = resource("json-feed.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Feeds.class.getClassLoader().getResourceAsStream(name), name);
    }
}
