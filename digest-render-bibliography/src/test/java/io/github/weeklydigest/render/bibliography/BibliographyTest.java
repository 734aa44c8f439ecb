package io.github.weeklydigest.render.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.render.contract.RendererContract;
import io.github.weeklydigest.render.contract.SampleDigests;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BibliographyTest {
    private static final String WEEK = """
            # Technical Reading Summary - Week %d, 2026

            ## Academic Research

            #### DewDet: objects in fog

            [2505.04594v2 DewDet: {Object} Detection at 50%% & more_or_less $x^2$ #1 ~ \\\\alpha](https://arxiv.org/abs/2505.04594v2)

            Abstract.

            #### The same again

            [2505.04594v3 DewDet](https://arxiv.org/abs/2505.04594v3)

            #### A classic

            [hep-th/9901001](https://arxiv.org/abs/hep-th/9901001)

            #### Not a paper

            [Page](https://example.org/)
            """;

    private static Digest week(int week) throws IOException {
        return DigestParser.create().parseText(WEEK.formatted(week));
    }

    private static String rendered(String format, Digest digest) throws IOException {
        StringBuilder text = new StringBuilder();
        Renderers.load().create(format).render(DigestReader.of(digest), text);
        return text.toString();
    }

    private static String archived(String format, Digest... digests) throws IOException {
        List<Archive.Document> documents = new ArrayList<>();
        for (Digest digest : digests) {
            documents.add(Archive.Document.of(digest, documents.size() + ".x"));
        }
        Archive archive = Archive.of(Optional.of("papers"), documents);
        MemoryFolder folder = new MemoryFolder();
        ArchiveRendering rendering = Renderers.load()
                .createForArchive(format, RenderOptions.defaults())
                .orElseThrow()
                .begin(archive, folder);
        for (Archive.Entry entry : archive.entries()) {
            rendering.document(entry);
        }
        rendering.end(archive.entries());
        return new String(Objects.requireNonNull(folder.files().get("papers"), "papers"), StandardCharsets.UTF_8);
    }

    private static BibTeXDatabase read(String bibtex) throws Exception {
        return new BibTeXParser().parseFully(new StringReader(bibtex));
    }

    /** A field as a reader sees it, with TeX's commands printed. */
    private static String field(BibTeXEntry entry, String name) throws Exception {
        Value value = Objects.requireNonNull(entry.getField(new Key(name)), name);
        return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(value.toUserString())));
    }

    private static List<String> schemaErrors(String json) throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                BibliographyTest.class.getClassLoader().getResourceAsStream("csl-json.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void keepTheContract() {
        assertThat(RendererContract.check(new BibtexRendererProvider())).isEmpty();
        assertThat(RendererContract.check(new CslJsonRendererProvider())).isEmpty();
    }

    @Test
    void bibtexHasOneEntryForEachPaper() throws Exception {
        BibTeXDatabase papers = read(rendered("bibtex", week(10)));

        assertThat(papers.getEntries().keySet())
                .extracting(Key::getValue)
                .containsExactly("arxiv:2505.04594", "arxiv:hep-th/9901001");
        BibTeXEntry paper = papers.resolveEntry(new Key("arxiv:2505.04594"));
        assertThat(field(paper, "version")).isEqualTo("3");
        assertThat(field(paper, "year")).isEqualTo("2025");
        assertThat(field(paper, "month")).isEqualToIgnoringCase("May");
        assertThat(field(paper, "eprint")).isEqualTo("2505.04594");
        assertThat(field(paper, "url")).isEqualTo("https://arxiv.org/abs/2505.04594");
        assertThat(field(paper, "note")).startsWith("Mentioned in 2026-W10");
        BibTeXEntry classic = papers.resolveEntry(new Key("arxiv:hep-th/9901001"));
        assertThat(field(classic, "title")).isEqualTo("A classic");
        assertThat(field(classic, "year")).isEqualTo("1999");
    }

    @Test
    void noCharacterOfATitleIsACommand() throws Exception {
        String title = "{Object} Detection at 50% & more_or_less $x$ #1 ~ ^ \\alpha";
        Digest digest = SampleDigests.withText("2505.04594 " + title, "https://arxiv.org/abs/2505.04594");

        BibTeXEntry paper = read(rendered("bibtex", digest))
                .getEntries()
                .values()
                .iterator()
                .next();
        assertThat(field(paper, "title").replace("{", "").replace("}", ""))
                .contains("Detection at 50% & more_or_less $x$ #1")
                .contains("alpha");
        assertThat(rendered("bibtex", digest))
                .contains(
                        "{{\\textbraceleft{}Object\\textbraceright{} Detection at 50\\% \\& more\\_or\\_less \\$x\\$ \\#1"
                                + " \\textasciitilde{} \\textasciicircum{} \\textbackslash{}alpha");
    }

    @Test
    void cslJsonIsValidAndHasTheSamePapers() throws Exception {
        String json = rendered("csl-json", week(10));

        assertThat(schemaErrors(json)).isEmpty();
        assertThat(json)
                .containsOnlyOnce("\"id\":\"arxiv:2505.04594\"")
                .contains("\"id\":\"arxiv:hep-th/9901001\"")
                .contains("\"issued\":{\"date-parts\":[[2025,5]]}")
                .contains("\"version\":\"3\"")
                .contains("{Object} Detection at 50% & more_or_less");
        assertThat(schemaErrors(json.replace("\"type\":\"article\"", "\"type\":\"paper\"")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "csl-json"})
    void isReadableWhateverTheDigestHolds(String format) throws Exception {
        for (Digest digest : List.of(
                SampleDigests.everyElement(),
                SampleDigests.strangeText(),
                SampleDigests.empty(),
                SampleDigests.emptyParts(),
                SampleDigests.withText("2505.04594 }{\\%\uD800\u0001 @misc{a,", "https://arxiv.org/abs/2505.04594"))) {
            String text = rendered(format, digest);
            if (format.equals("bibtex")) {
                assertThat(read(text).getEntries())
                        .hasSizeGreaterThanOrEqualTo(papers(digest).size());
            } else {
                assertThat(schemaErrors(text)).isEmpty();
            }
        }
    }

    private static Set<String> papers(Digest digest) {
        return digest.articles().stream()
                .flatMap(article -> article.sources().stream())
                .flatMap(source -> source.arxiv().stream())
                .map(ArxivId::id)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest.corpus", "digest.weeklies"})
    void listsThePapersOfRealIssues(String property) throws Exception {
        assumeThat(System.getProperty(property)).as("a folder of real issues").isNotBlank();
        Path folder = Path.of(System.getProperty(property));
        List<Digest> issues = new ArrayList<>();
        for (Path file : files(folder)) {
            List<Profile> named = Profile.builtIn(
                            folder.relativize(file).getName(0).toString())
                    .map(List::of)
                    .orElseGet(Profile::builtIn);
            issues.add(
                    DigestParser.builder().profiles(named).failNever().build().parse(file));
        }
        assertThat(issues).isNotEmpty();
        Set<String> all = new TreeSet<>();
        for (Digest issue : issues) {
            String title = issue.header().title();
            all.addAll(papers(issue));
            assertThat(keys(rendered("bibtex", issue))).as(title).isEqualTo(papers(issue));
            assertThat(schemaErrors(rendered("csl-json", issue))).as(title).isEmpty();
        }
        assertThat(keys(archived("bibtex", issues.toArray(Digest[]::new)))).isEqualTo(all);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** The numbers of the papers; each is there once. */
    private static Set<String> keys(String bibtex) throws Exception {
        List<String> keys = read(bibtex).getObjects().stream()
                .map(entry -> ((BibTeXEntry) entry).getKey().getValue())
                .map(key -> key.replaceFirst("^arxiv:", ""))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        return Set.copyOf(keys);
    }

    @Test
    void anArchiveListsEachPaperOnceWithTheWeeksThatMentionIt() throws Exception {
        BibTeXDatabase papers = read(archived("bibtex", week(10), week(12)));

        assertThat(papers.getEntries()).hasSize(2);
        assertThat(field(papers.resolveEntry(new Key("arxiv:2505.04594")), "note"))
                .matches("Mentioned in 2026-W10\\S*, 2026-W12\\S*");
        String json = archived("csl-json", week(10), week(12));
        assertThat(schemaErrors(json)).isEmpty();
        assertThat(json).containsPattern("\"note\":\"Mentioned in 2026-W10[^ ]*, 2026-W12[^ ]*\"");
    }

    @Test
    void areFoundByDiscovery() {
        assertThat(Renderers.load().available())
                .extracting(info -> info.format() + " " + info.fileExtension())
                .containsExactly("bibtex bib", "csl-json csl.json");
    }
}
