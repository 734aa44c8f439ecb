package io.github.weeklydigest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.weeklydigest.render.contract.SampleDigests;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all records of the model have in common, and the views of a digest. */
class ModelTest {
    private static final Digest EVERYTHING = SampleDigests.everyElement();

    static Stream<Class<?>> records() {
        Stream<Class<?>> sealed = Stream.of(SectionItem.class, Source.class, Block.class, Inline.class);
        Stream<Class<?>> others = Stream.of(
                Digest.class,
                DigestHeader.class,
                SectionHeader.class,
                Heading.class,
                Attribution.class,
                ArxivId.class,
                ContentsEntry.class,
                DateRange.class,
                DigestReference.class,
                Episode.class,
                FrontMatter.class,
                ListItem.class,
                MediaGroup.class,
                Person.class,
                Post.class,
                PostTime.class,
                Recommendation.class,
                Show.class,
                TableCell.class,
                TableRow.class,
                Translation.class);
        return Stream.concat(sealed.flatMap(ModelTest::leaves), others).distinct();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ModelTest::leaves)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("records")
    void takesNoNull(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = canonical(type);
        Class<?>[] parameters = constructor.getParameterTypes();
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].isPrimitive()) {
                Object[] arguments =
                        Arrays.stream(parameters).map(ModelTest::something).toArray();
                arguments[i] = null;
                assertThat(thrown(constructor, arguments))
                        .as("%s with null for %s", type.getSimpleName(), type.getRecordComponents()[i].getName())
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage(type.getRecordComponents()[i].getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void keepsNoListThatCanBeChanged(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = canonical(type);
        List<Object> mutable = new ArrayList<>();
        Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                .map(parameter -> parameter == List.class ? mutable : something(parameter))
                .toArray();
        Object record = constructor.newInstance(arguments);
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == List.class) {
                assertThat(component.getAccessor().invoke(record)).isNotSameAs(mutable);
            }
        }
    }

    private static Constructor<?> canonical(Class<?> type) throws ReflectiveOperationException {
        return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }

    private static Object something(Class<?> type) {
        if (type == int.class) {
            return 1;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Stream<Object> known = Stream.of(
                "text",
                List.of(),
                Map.of(),
                BigDecimal.ONE,
                FrontMatter.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                LocalDate.EPOCH,
                LocalTime.NOON,
                EVERYTHING.header(),
                new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.empty()),
                new Person(Optional.empty(), Optional.empty()),
                new IsoWeek(2025, 20),
                new Prose(List.of()));
        return known.filter(type::isInstance).findFirst().orElseThrow(() -> new AssertionError("no sample of " + type));
    }

    private static Throwable thrown(Constructor<?> constructor, Object[] arguments)
            throws ReflectiveOperationException {
        try {
            constructor.newInstance(arguments);
            return new AssertionError("accepted");
        } catch (InvocationTargetException refused) {
            return refused.getCause();
        }
    }

    /** A visitor has one method for each type, and each type calls its own. */
    @ParameterizedTest
    @ValueSource(classes = {Item.class, Block.class, Inline.class})
    void visitsEachTypeByItsOwnMethod(Class<?> sealed) throws ReflectiveOperationException {
        Class<?> visitor = Arrays.stream(sealed.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Visitor"))
                .findFirst()
                .orElseThrow();
        List<Class<?>> types = leaves(sealed).toList();
        assertThat(visitor.getMethods()).hasSize(types.size() + 1);
        assertThat(Arrays.stream(visitor.getMethods()).filter(method -> !method.isDefault()))
                .extracting(Method::getName)
                .containsExactly("visitOther");
        Object naming = Proxy.newProxyInstance(
                visitor.getClassLoader(), new Class<?>[] {visitor}, (proxy, method, arguments) -> method.getName());
        for (Class<?> type : types) {
            Constructor<?> constructor = canonical(type);
            Object element = constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(ModelTest::something)
                    .toArray());
            Method accept = sealed.getMethod("accept", visitor);
            assertThat(accept.invoke(element, naming)).isEqualTo("visit" + type.getSimpleName());
        }
    }

    @Test
    void collectsArticlesPostsAndEpisodes() {
        assertThat(EVERYTHING.articles()).hasSize(1);
        assertThat(EVERYTHING.posts()).hasSize(3);
        assertThat(EVERYTHING.episodes()).hasSize(3);
        assertThat(EVERYTHING.items()).hasSize(7);
    }

    @Test
    void showsWhatConsumersWantOfAnArticle() {
        Article article = EVERYTHING.articles().get(0);
        assertThat(article.title()).isEqualTo("一段 text一段 text");
        assertThat(article.anchor()).hasValue("article");
        assertThat(article.sources()).hasSize(2);
        assertThat(article.notes()).hasSize(3);
        assertThat(article.body()).hasSize(article.parts().size() - 5);
        assertThat(article.uri()).hasValue("https://example.org/a?b=1&c=2");
        assertThat(article.arxiv()).isEmpty();
        assertThat(article.noteText()).startsWith("一段 text");
    }

    @Test
    void titlesAnArticleByHeadingThenLeadThenSource() {
        Article entry = Article.builder()
                .lead(List.of(new Strong(List.of(new Text("The lead"))), new Text(" of it")))
                .parts(List.of(LinkSource.of("Source", "https://example.org/")))
                .build();
        assertThat(entry.title()).isEqualTo("The lead of it");
        assertThat(entry.toBuilder()
                        .heading(Heading.of(4, "Heading", "heading"))
                        .build()
                        .title())
                .isEqualTo("Heading");
        assertThat(entry.toBuilder().lead(List.of()).build().title()).isEqualTo("Source");
    }

    /** Each component comes back from the builder, and no setter sets another one. */
    @ParameterizedTest
    @ValueSource(classes = {DigestHeader.class, Article.class, Post.class, Recommendation.class, Quotation.class})
    void buildsWhatItWasGiven(Class<?> type) throws ReflectiveOperationException {
        Object empty = build(type.getMethod("builder").invoke(null));
        Object full = fullest(type);
        assertThat(build(type.getMethod("toBuilder").invoke(full))).isEqualTo(full);
        for (RecordComponent changed : type.getRecordComponents()) {
            Object builder = type.getMethod("toBuilder").invoke(empty);
            Method setter = Arrays.stream(builder.getClass().getMethods())
                    .filter(method -> method.getName().equals(changed.getName())
                            && method.getParameterTypes()[0] == changed.getType())
                    .findFirst()
                    .orElseThrow();
            assertThat(setter.invoke(builder, changed.getAccessor().invoke(full)))
                    .isSameAs(builder);
            Object built = build(builder);
            for (RecordComponent component : type.getRecordComponents()) {
                assertThat(component.getAccessor().invoke(built))
                        .as("%s after %s was set", component.getName(), changed.getName())
                        .isEqualTo(component
                                .getAccessor()
                                .invoke(component.getName().equals(changed.getName()) ? full : empty));
            }
        }
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object fullest(Class<?> type) {
        if (type == DigestHeader.class) {
            return EVERYTHING.header();
        }
        Conversation conversation = item(Conversation.class);
        return Stream.of(
                        EVERYTHING.articles().get(0),
                        conversation.posts().get(0),
                        item(Recommendations.class).links().get(0),
                        item(Quotation.class))
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T item(Class<T> type) {
        return EVERYTHING.items().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsWhereAQuotationWasSaid() {
        assertThat(item(Quotation.class).uri()).hasValue("https://example.org/a?b=1&c=2");
        assertThat(Quotation.builder().build().uri()).isEmpty();
    }

    @Test
    void refusesNegativeIssueNumbers() {
        DigestHeader.Builder header = DigestHeader.builder();
        assertThat(header.issueNumber(0).build().issueNumber()).hasValue(0);
        assertThatIllegalArgumentException().isThrownBy(header.issueNumber(-1)::build);
    }

    @Test
    void titlesAnArticleWithoutHeadingByItsSource() {
        Article article = new Article(
                Optional.empty(),
                List.of(LinkSource.of("2505.04594v3 Source", "https://example.org/"), Paragraph.of("text")));
        assertThat(article.title()).isEqualTo("2505.04594v3 Source");
        assertThat(article.arxiv()).map(ArxivId::id).hasValue("2505.04594");
        assertThat(article.anchor()).isEmpty();
        assertThat(article.plainText()).isEqualTo("text");
        assertThat(new Article(Optional.empty(), List.of()).title()).isEmpty();
    }

    @Test
    void leadsToThePaperThatOnlyAWikilinkNames() {
        Article article = Article.builder()
                .parts(List.of(
                        new WikiSource("my note", Optional.empty(), Optional.empty()),
                        new WikiSource("2505.04594v3 A Paper", Optional.empty(), Optional.empty())))
                .build();
        assertThat(article.uri()).hasValue("https://arxiv.org/abs/2505.04594v3");
        LinkSource link = LinkSource.of("Elsewhere", "https://example.org/");
        assertThat(article.toBuilder()
                        .parts(List.of(article.parts().get(1), link))
                        .build()
                        .uri())
                .hasValue("https://example.org/");
        assertThat(new ArxivId("hep-th/9901001", OptionalInt.of(2)).uri())
                .isEqualTo("https://arxiv.org/abs/hep-th/9901001v2");
    }

    @Test
    void knowsTheLanguageOfACodeBlock() {
        assertThat(new CodeBlock(Optional.of("  java hl=1"), "").language()).hasValue("java");
        assertThat(new CodeBlock(Optional.of("  "), "").language()).isEmpty();
        assertThat(new CodeBlock(Optional.empty(), "").language()).isEmpty();
    }

    @Test
    void findsKindsByTheirName() {
        for (SectionKind kind : SectionKind.values()) {
            assertThat(SectionKind.find(kind.id())).hasValue(kind);
        }
        assertThat(SectionKind.find("nonsense")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, -1})
    void hasHeadingsOfSixLevels(int level) {
        assertThatIllegalArgumentException().isThrownBy(() -> Heading.of(level, "x", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subheading(level, List.of()));
    }

    @Test
    void refusesNullInLists() {
        assertThatNullPointerException().isThrownBy(() -> new Prose(Arrays.asList((Block) null)));
    }
}
