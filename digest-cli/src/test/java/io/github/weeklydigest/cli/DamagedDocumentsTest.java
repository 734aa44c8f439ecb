package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.archive.ArchiveInput;
import io.github.weeklydigest.archive.ArchiveListener;
import io.github.weeklydigest.archive.ArchiveRunner;
import io.github.weeklydigest.archive.DocumentResult;
import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.render.json.JsonDigestReader;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.DamagedDocument;
import io.github.weeklydigest.testdata.SampleIssues;
import io.github.weeklydigest.testdata.SampleIssues.Issue;
import io.github.weeklydigest.testdata.Seeds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * No document leads to an undeclared exception: random issues of all profiles are damaged, read with all checks, written in all
 * formats, and read back from JSON. {@code -Dtests.seed=} repeats a run, {@code -Dtests.documents=} sets the number of documents.
 */
class DamagedDocumentsTest {
    private static final int DOCUMENTS = Integer.getInteger("tests.documents", CaseShare.count(150, 3));
    private static final Renderers RENDERERS = Renderers.load();

    private static final Path PROFILES =
            Documents.ROOT.resolve("digest-parser/src/main/resources/io/github/weeklydigest/parser/profiles");

    @TempDir
    Path folder;

    @Test
    void readsAndWritesDamagedDocuments() throws IOException {
        List<Profile> profiles = new ArrayList<>(Profile.builtIn());
        profiles.add(Profile.generic());
        List<Map<?, ?>> keys = new ArrayList<>();
        for (Profile profile : profiles) {
            keys.add(keys(profile));
        }
        List<String> failures = new ArrayList<>();
        int written = 0;
        for (long seed : Seeds.stream(DOCUMENTS).toArray()) {
            Random random = new Random(seed);
            int chosen = random.nextInt(profiles.size());
            Issue issue = SampleIssues.of(keys.get(chosen), random.nextLong());
            String text = DamagedDocument.of(issue.text(), random);
            try {
                written += process(profiles.get(chosen), issue.name(), text, random) ? 1 : 0;
            } catch (RuntimeException | StackOverflowError undeclared) {
                StringWriter trace = new StringWriter();
                undeclared.printStackTrace(new PrintWriter(trace));
                failures.add(
                        "-Dtests.seed=" + seed + " of " + profiles.get(chosen).name() + ": " + trace);
                if (failures.size() == 10) {
                    break;
                }
            }
        }

        assertThat(failures).isEmpty();
        assertThat(written).as("documents written").isGreaterThan(DOCUMENTS / 4);
    }

    /** Long texts of one kind overflow the stack of a pattern or a method that recurses for each part. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$; a; $",
                "$$\\n; \\\\a; \\n$$",
                "b <!--; a; -->",
                "<!--; a\\n; -->",
                "b <?; a; ?>",
                "b <![CDATA[; a; ]]>",
                "<x; ' b'; >",
                "b <x; ' c=\"d\"'; >",
                "<x; ' b=c'; >",
                "<img src=a alt=\"; ' '; \">",
                "<img; ' a=b'; ' src=a>'",
                "a@b; .c; ",
                "<a@b; .c; >",
                "http://a; .b; /",
                "#### a; <br>; b",
                "#### a; ' '; b",
                "<!-- digest: ignore; ' a'; -->",
                "; '> '; a",
                "; '- '; a",
                "; '**a '; ",
                "; [; ](a)",
                "; <b>; ",
                "[; 'a '; ](b)",
                "|; a|; \\n|-|",
            })
    void processesLongTexts(String start, String unit, String end) throws InterruptedException {
        String text = "# 2026 年第 10 周技术阅读汇总\n\n## 精选\n\n### 技术\n\n#### a\n\n" + line(start)
                + line(unit).repeat(20_000) + line(end) + "\n";
        List<Throwable> failures = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        process(Profile.generic(), "a.md", text, new Random(1));
                        SilencedLines.of(new StringReader(text));
                    } catch (IOException | RuntimeException | StackOverflowError undeclared) {
                        failures.add(undeclared);
                    }
                },
                "small stack",
                640 << 10);
        thread.start();
        thread.join();

        assertThat(failures).isEmpty();
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : text.replace("\\n", "\n");
    }

    private boolean process(Profile profile, String name, String text, Random random) throws IOException {
        DigestParser.Builder builder = DigestParser.builder()
                .failNever()
                .emphasis(random.nextBoolean() ? EmphasisRule.COMMON_MARK : EmphasisRule.CJK_FRIENDLY)
                .bodies(random.nextInt(4) == 0 ? Bodies.OMITTED : Bodies.READ)
                .onDiagnostic(diagnostic -> assertThat(diagnostic.message()).isNotBlank());
        if (random.nextInt(3) > 0) {
            builder.profiles(List.of(profile));
        }
        DigestParser parser = builder.build();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        Path file = Files.write(folder.resolve("document.md"), bytes);
        Digest digest;
        try (DigestReader reader = random.nextInt(3) == 0
                ? parser.open(file)
                : parser.open(new ByteArrayInputStream(bytes), random.nextBoolean() ? name : "")) {
            digest = DigestEvents.collect(reader);
        } catch (DigestParseException documented) {
            return false;
        }
        for (RendererInfo info : RENDERERS.available()) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            RENDERERS.create(info.format()).render(DigestReader.of(digest), output);
            if (info.format().equals("json")) {
                try (JsonDigestReader reader = JsonDigestReader.open(new ByteArrayInputStream(output.toByteArray()))) {
                    DigestEvents.collect(reader);
                }
            }
            Optional<ArchiveRenderer> archive = RENDERERS.createForArchive(info.format(), Map.of());
            if (archive.isPresent()) {
                assertWritten(
                        archive.get(), info, ArchiveInput.of(file, folder, (path, diagnostics) -> parser.open(path)));
            }
        }
        return true;
    }

    private static void assertWritten(ArchiveRenderer renderer, RendererInfo info, ArchiveInput input) {
        ArchiveRunner.of(renderer)
                .withExtension(info.fileExtension())
                .withThreads(1)
                .run(List.of(input), new MemoryFolder(), new ArchiveListener() {
                    @Override
                    public void finished(DocumentResult result) {
                        result.failure()
                                .filter(problem -> !(problem instanceof IOException))
                                .ifPresent(problem -> {
                                    throw new IllegalStateException(info.format() + " of a folder", problem);
                                });
                    }
                });
    }

    private static Map<?, ?> keys(Profile profile) throws IOException {
        // A module shows its resources to itself only.
        String text = Files.readString(PROFILES.resolve(profile.name() + ".yaml"));
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
