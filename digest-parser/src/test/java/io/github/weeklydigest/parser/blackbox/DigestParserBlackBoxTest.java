package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Resolution;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.ItemInContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DigestParserBlackBoxTest {
    private static final String WEEK = """
            # 2026 年第 10 周技术阅读汇总

            by @qiaoyu (Qiao Yu) and LLMs

            以下为 2026 年 第 10 周（3 月 2 日至 3 月 8 日）期间我所阅读或者输入的内容。

            ## 目录

            - [2026 年第 10 周技术阅读汇总](#2026-年第-10-周技术阅读汇总)
              - [目录](#目录)
              - [有趣的事与物](#有趣的事与物)
                - [软件与开发](#软件与开发)
                  - [潮汐表](#潮汐表)
                  - [没有这一篇](#没有这一篇)

            ## 有趣的事与物

            ### 软件与开发

            #### 潮汐表

            [Tidepool](https://example.org/tidepool)

            > [!NOTE]
            > 值得一读。

            正文第一段。

            正文第二段。

            ### 学术研究

            #### 一篇论文

            [[2601.01234v2 A Small Paper]]

            摘要。
            """;

    private final DigestParser parser = DigestParser.create();

    @Test
    void keepsTheDiagnosticOfASerializedException() throws Exception {
        DigestParseException problem = new DigestParseException(
                new Diagnostic("code", Severity.ERROR, "message", new SourceSpan(1, 2, 3, 4, 5, 6)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(problem);
        }

        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            DigestParseException copy = (DigestParseException) objects.readObject();
            assertThat(copy).hasMessage(problem.getMessage());
            assertThat(copy.diagnostic()).isEqualTo(problem.diagnostic());
        }
    }

    @Test
    void readsWholeInputsThatHaveANameAndProfilesFromFiles(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("brew.yaml"), """
                name: brew
                language: en
                identify:
                  - heading: 'Brew'
                metadata:
                  issue-number:
                    - file: 'brew-(?<number>\\d+)\\.md'
                entries:
                  - form: list-item
                """);
        DigestParser parser =
                DigestParser.builder().profiles(List.of(Profile.read(file))).build();
        String text = "# Brew\n";

        assertThat(Profile.read(file).name()).isEqualTo("brew");
        assertThat(parser.parse(new StringReader(text), "brew-7.md").header().issueNumber())
                .hasValue(7);
        assertThat(parser.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "brew-8.md")
                        .header()
                        .issueNumber())
                .hasValue(8);
    }

    static Stream<Arguments> nullArguments() {
        DigestParser parser = DigestParser.create();
        Profile profile = Profile.generic();
        return Stream.of(
                nullArgument("name", () -> Profile.builtIn(null)),
                nullArgument("data", () -> Profile.read((Reader) null)),
                nullArgument("file", () -> Profile.read((Path) null)),
                nullArgument("kind", () -> profile.withSection(null, "x")),
                nullArgument("title", () -> profile.withSection(SectionKind.OTHER, null)),
                nullArgument("id", () -> profile.withCategory(null, "x")),
                nullArgument("title", () -> profile.withCategory("x", null)),
                nullArgument("profiles", () -> DigestParser.builder().profiles(null)),
                nullArgument("profile", () -> DigestParser.builder().profiles(Arrays.asList(profile, null))),
                nullArgument("file", () -> parser.open((Path) null)),
                nullArgument("file", () -> parser.parse((Path) null)),
                nullArgument("input", () -> parser.open((InputStream) null)),
                nullArgument("input", () -> parser.parse((InputStream) null)),
                nullArgument("input", () -> parser.open((Reader) null)),
                nullArgument("input", () -> parser.parse((Reader) null)),
                nullArgument("name", () -> parser.open(new StringReader(""), null)),
                nullArgument("name", () -> parser.parse(new StringReader(""), null)),
                nullArgument("name", () -> parser.parse(InputStream.nullInputStream(), null)),
                nullArgument("text", () -> parser.openText(null)),
                nullArgument("text", () -> parser.parseText(null)));
    }

    private static Arguments nullArgument(String name, ThrowingCallable call) {
        return Arguments.of(name, call);
    }

    @ParameterizedTest
    @MethodSource("nullArguments")
    void namesWhatIsNull(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }

    @Test
    void readsTheFactsThatEveryConsumerWants() throws DigestParseException {
        Digest digest = parser.parseText(WEEK);

        assertThat(digest.header().title()).isEqualTo("2026 年第 10 周技术阅读汇总");
        assertThat(digest.header().week()).contains(new IsoWeek(2026, 10));
        assertThat(digest.header().period().orElseThrow().start()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(digest.header().language()).contains("zh-CN");
        assertThat(digest.header().authors()).hasSize(1);
        Article article = digest.articles().get(0);
        assertThat(article.title()).isEqualTo("潮汐表");
        assertThat(article.anchor()).contains("潮汐表");
        assertThat(article.sources()).containsExactly(LinkSource.of("Tidepool", "https://example.org/tidepool"));
        assertThat(article.noteText()).isEqualTo("值得一读。");
        assertThat(article.plainText()).isEqualTo("正文第一段。\n\n正文第二段。");
        assertThat(digest.articles().get(1).arxiv()).hasToString("Optional[2601.01234v2]");
    }

    @Test
    void placesItemsInTheirSections() throws DigestParseException {
        List<ItemInContext> items =
                DigestReader.of(parser.parseText(WEEK)).items().toList();

        assertThat(items.get(1).titles()).containsExactly("有趣的事与物", "软件与开发");
        assertThat(items.get(1).path().get(0).kind()).isEqualTo(SectionKind.COLLECTION);
        assertThat(items.get(1).path().get(1).category()).contains("software-and-development");
    }

    @Test
    void everyKindOfInputGivesTheSameDigest(@TempDir Path folder) throws IOException {
        Digest expected = parser.parse(Files.writeString(folder.resolve("week.md"), WEEK));

        assertThat(parser.parseText(WEEK)).isEqualTo(expected);
        assertThat(expected.items().get(0)).isInstanceOfSatisfying(TableOfContents.class, contents -> {
            assertThat(contents.entries().get(4).resolution()).isEqualTo(Resolution.RESOLVED);
            assertThat(contents.entries().get(5).resolution()).isEqualTo(Resolution.DANGLING);
        });
        Digest fromBytes = parser.parse(new ByteArrayInputStream(WEEK.getBytes(StandardCharsets.UTF_8)));
        assertThat(parser.parse(new StringReader(WEEK))).isEqualTo(fromBytes);
        assertThat(fromBytes.header()).isEqualTo(expected.header());
        assertThat(fromBytes.articles()).isEqualTo(expected.articles());
        // A source that is read once has no look-ahead to the headings after the contents.
        assertThat(fromBytes.items().get(0))
                .isInstanceOfSatisfying(
                        TableOfContents.class,
                        contents -> assertThat(contents.entries())
                                .allSatisfy(
                                        entry -> assertThat(entry.resolution()).isEqualTo(Resolution.UNKNOWN)));
    }

    @Test
    void theSpanOfAnItemIsItsText() throws IOException {
        try (DigestReader reader = parser.openText(WEEK)) {
            List<String> texts = new ArrayList<>();
            for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
                if (event instanceof ItemEvent item && item.item() instanceof Article) {
                    var span = item.span().orElseThrow();
                    texts.add(WEEK.substring((int) span.offset(), (int) (span.offset() + span.length())));
                    assertThat(WEEK.lines().toList().get(span.line() - 1)).startsWith("#### ");
                }
            }
            assertThat(texts).hasSize(2);
            assertThat(texts.get(0)).startsWith("#### 潮汐表").endsWith("正文第二段。");
            assertThat(texts.get(1)).startsWith("#### 一篇论文").endsWith("摘要。");
        }
    }

    @Test
    void collectAndOfAreInverse() throws IOException {
        Digest digest = parser.parseText(WEEK);

        try (DigestReader reader = DigestReader.of(digest)) {
            assertThat(DigestEvents.collect(reader)).isEqualTo(digest);
        }
    }

    @Test
    void closingTheReaderClosesTheInput() throws IOException {
        boolean[] closed = new boolean[1];
        Reader input = new FilterReader(new StringReader(WEEK)) {
            @Override
            public void close() throws IOException {
                closed[0] = true;
                super.close();
            }
        };
        DigestReader reader = parser.open(input);
        reader.next();
        assertThat(closed[0]).isFalse();
        reader.close();
        reader.close();

        assertThat(closed[0]).isTrue();
        assertThatExceptionOfType(IOException.class).isThrownBy(reader::next).withMessageContaining("closed");
    }

    @Test
    void parsingDoesNotCloseTheInput() throws IOException {
        InputStream input = new ByteArrayInputStream(WEEK.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        assertThat(parser.parse(input).articles()).hasSize(2);
    }

    @Test
    void aTextWithoutAWeekIsNoDigest() {
        assertThatExceptionOfType(DigestParseException.class)
                .isThrownBy(() -> parser.parseText("# A diary\n\nDear diary.\n"))
                .satisfies(problem -> {
                    assertThat(problem.diagnostic().code()).isEqualTo(DiagnosticCode.NOT_A_DIGEST.id());
                    assertThat(problem.diagnostic().span().line()).isEqualTo(1);
                })
                .withMessageStartingWith("1:1: ");
    }

    @Test
    void anEmptyTextIsNoDigest() {
        for (String text : List.of("", "\n", "  \n\t\n", "\uFEFF")) {
            assertThatExceptionOfType(DigestParseException.class)
                    .isThrownBy(() -> parser.parseText(text))
                    .satisfies(problem ->
                            assertThat(problem.diagnostic().code()).isEqualTo(DiagnosticCode.EMPTY_DOCUMENT.id()));
        }
    }

    @Test
    void aMissingFileIsTheFileSystemsException(@TempDir Path folder) {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> parser.parse(folder.resolve("none.md")));
    }

    @Test
    void bytesThatAreNoUtf8AreAnErrorWithAPlace() {
        byte[] bytes = "# 2026 年第 10 周\n\nab\u00FFc\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] title = "# 2026 年第 10 周\n\nab".getBytes(StandardCharsets.UTF_8);
        byte[] input = new byte[title.length + 3];
        System.arraycopy(title, 0, input, 0, title.length);
        System.arraycopy(bytes, bytes.length - 3, input, title.length, 3);

        assertThatExceptionOfType(DigestParseException.class)
                .isThrownBy(() -> parser.parse(new ByteArrayInputStream(input)))
                .satisfies(problem -> {
                    assertThat(problem.diagnostic().code()).isEqualTo("malformed-utf8");
                    assertThat(problem.diagnostic().span()).hasToString("3:3");
                });
    }

    @Test
    void whoNeverFailsGetsTheTextAllTheSame() throws DigestParseException {
        List<Diagnostic> found = new ArrayList<>();
        Digest digest = DigestParser.builder()
                .failNever()
                .onDiagnostic(found::add)
                .build()
                .parseText("# A diary\n\nDear diary.\n");

        assertThat(found).extracting(Diagnostic::code).contains("not-a-digest");
        assertThat(found.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(digest.header().title()).isEqualTo("A diary");
        assertThat(digest.header().introduction()).hasSize(1);
    }

    @Test
    void aLimitIsNamedWithItsSetter() {
        DigestParser narrow = DigestParser.builder()
                .failNever()
                .limits(ParseLimits.defaults().withMaxDocumentBytes(100))
                .build();

        assertThatExceptionOfType(DigestParseException.class)
                .isThrownBy(() -> narrow.parseText(WEEK))
                .withMessageContaining("withMaxDocumentBytes")
                .satisfies(problem -> assertThat(problem.diagnostic().code()).isEqualTo("limit-exceeded"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParseLimits.defaults().withMaxLineBytes(0));
    }

    @Test
    void aProfileCanBeExtended() throws DigestParseException {
        String text = WEEK.replace("### 软件与开发", "### 园艺").replace("## 有趣的事与物", "## 好东西");
        Profile profile =
                Profile.chinese().withSection(SectionKind.COLLECTION, "好东西").withCategory("gardening", "园艺");
        Digest digest = DigestParser.builder()
                .profiles(List.of(profile, Profile.english()))
                .build()
                .parseText(text);

        ItemInContext article =
                DigestReader.of(digest).items().skip(1).findFirst().orElseThrow();
        assertThat(article.path().get(0).kind()).isEqualTo(SectionKind.COLLECTION);
        assertThat(article.path().get(1).category()).contains("gardening");
    }
}
