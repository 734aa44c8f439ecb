package io.github.weeklydigest.render.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            long papers = digest.articles().stream()
                    .flatMap(article -> article.sources().stream())
                    .flatMap(source -> source.arxiv().stream())
                    .map(arxiv -> arxiv.id())
                    .distinct()
                    .count();
            if (format.equals("bibtex")) {
                assertThat(read(text).getEntries()).hasSizeGreaterThanOrEqualTo((int) papers);
            } else {
                assertThat(schemaErrors(text)).isEmpty();
            }
        }
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
