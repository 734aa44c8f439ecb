package io.github.weeklydigest.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.render.contract.SampleDigests;
import io.github.weeklydigest.render.spi.RendererProvider;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderersTest {
    /** Provides the format that its subclasses say; the text it writes is the value of its options. */
    public abstract static class Provider implements RendererProvider {
        static final OptionKey<Integer> LEVEL = OptionKey.ofInteger("page.level", 1, 1, 6, "Level.");
        static final OptionKey<String> TITLE = OptionKey.ofString("page.title", "", "Title.");

        @Override
        public Set<OptionKey<?>> options() {
            return Set.of(LEVEL, TITLE);
        }

        @Override
        public DigestRenderer create(RenderOptions options) {
            return (source, target) ->
                    target.append(getClass().getName().split("\\$")[1] + options.get(LEVEL) + options.get(TITLE));
        }
    }

    /** Provides page. */
    public static final class Page extends Provider {
        @Override
        public String format() {
            return "page";
        }

        @Override
        public List<String> mediaTypes() {
            return List.of("text/x-page");
        }
    }

    /** Provides page, too. */
    public static final class OtherPage extends Provider {
        @Override
        public String format() {
            return "page";
        }
    }

    /** Provides feed. */
    public static final class Feed extends Provider {
        @Override
        public String format() {
            return "feed";
        }
    }

    /** Has a bad name. */
    public static final class Misnamed extends Provider {
        @Override
        public String format() {
            return "Bad Name";
        }
    }

    /** Throws when asked. */
    public static final class ThrowingFormat extends Provider {
        @Override
        public String format() {
            throw new IllegalStateException("no name today");
        }
    }

    /** Can't be made. */
    public static final class ThrowingConstructor extends Provider {
        /** Throws. */
        public ThrowingConstructor() {
            throw new IllegalStateException("not made");
        }

        @Override
        public String format() {
            return "never";
        }
    }

    /** Is no provider. */
    public static final class NoProvider {}

    private static String written(DigestRenderer renderer) throws IOException {
        StringBuilder target = new StringBuilder();
        renderer.render(DigestReader.of(SampleDigests.empty()), target);
        return target.toString();
    }

    private static ClassLoader listing(Path folder, String... lines) throws IOException {
        Path services = folder.resolve("META-INF/services/" + RendererProvider.class.getName());
        Files.createDirectories(services.getParent());
        Files.write(services, List.of(lines));
        return new PluginLoader(folder.toUri().toURL());
    }

    /** Sees a services file, and has the classes of this test as its own: as classes of a plugin, in no named module. */
    private static final class PluginLoader extends URLClassLoader {
        PluginLoader(URL folder) {
            super(new URL[] {folder}, RenderersTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(RenderersTest.class.getName() + '$') || findLoadedClass(name) != null) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException problem) {
                throw new ClassNotFoundException(name, problem);
            }
        }
    }

    @Test
    void findsWhatAClassLoaderSees(@TempDir Path folder) throws IOException {
        Renderers renderers = Renderers.load(listing(folder, Page.class.getName(), Feed.class.getName()));
        assertThat(renderers.failures()).isEmpty();
        assertThat(renderers.available()).extracting(RendererInfo::format).containsExactly("feed", "page");
        assertThat(written(renderers.create("page"))).isEqualTo("Page1");
    }

    @Test
    void findsWhatTheContextClassLoaderSees(@TempDir Path folder) throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(listing(folder, Feed.class.getName()));
        try {
            assertThat(Renderers.load().available())
                    .extracting(RendererInfo::format)
                    .containsExactly("feed");
            Thread.currentThread().setContextClassLoader(null);
            assertThat(Renderers.load().available()).isEmpty();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void looksIntoAModuleLayer() {
        assertThat(Renderers.load(ModuleLayer.boot()).failures()).isEmpty();
    }

    @Test
    void tellsWhatIsKnownOfARenderer() {
        assertThat(Renderers.of(new Page()).info("page")).satisfies(info -> {
            assertThat(info.mediaTypes()).containsExactly("text/x-page");
            assertThat(info.fileExtension()).isEqualTo("page");
            assertThat(info.options()).extracting(OptionKey::name).containsExactly("page.level", "page.title");
            assertThat(info.providerClass()).isEqualTo(Page.class.getName());
            assertThat(info.location())
                    .hasValueSatisfying(uri -> assertThat(uri).hasScheme("file"));
        });
    }

    @Test
    void countsAClassThatIsFoundTwiceOnce(@TempDir Path folder) throws IOException {
        Renderers renderers =
                Renderers.load(listing(folder, Page.class.getName())).with(new Page(), new Feed());
        assertThat(renderers.available()).extracting(RendererInfo::format).containsExactly("feed", "page");
    }

    @Test
    void listsBothOfTwoClassesForAFormatAndChoosesNone() {
        Renderers renderers = Renderers.of(new Page(), new OtherPage());
        assertThat(renderers.available()).hasSize(2);
        assertThatExceptionOfType(AmbiguousFormatException.class)
                .isThrownBy(() -> renderers.create("page"))
                .withMessageContaining(Page.class.getName())
                .withMessageContaining(OtherPage.class.getName())
                .withMessageContaining("preferring")
                .satisfies(problem -> assertThat(problem.providerClasses())
                        .containsExactly(Page.class.getName(), OtherPage.class.getName()))
                .satisfies(problem -> assertThat(problem.format()).isEqualTo("page"));
    }

    @Test
    void choosesWhatIsPreferredLast() throws IOException {
        Renderers renderers = Renderers.of(new Page(), new OtherPage(), new Feed());
        Renderers other = renderers.preferring(OtherPage.class.getName());
        assertThat(written(other.create("page"))).isEqualTo("OtherPage1");
        assertThat(written(other.preferring("not.There", Page.class.getName()).create("page")))
                .isEqualTo("Page1");
        assertThat(written(other.with(new Misnamed()).create("page"))).isEqualTo("OtherPage1");
    }

    @Test
    void isolatesBrokenProvidersAndSaysWhatIsWrong(@TempDir Path folder) throws IOException {
        Renderers renderers = Renderers.load(listing(
                folder,
                "not.There",
                Misnamed.class.getName(),
                ThrowingFormat.class.getName(),
                ThrowingConstructor.class.getName(),
                NoProvider.class.getName(),
                Feed.class.getName()));
        assertThat(renderers.available()).extracting(RendererInfo::format).containsExactly("feed");
        assertThat(renderers.failures())
                .extracting(failure -> failure.providerClass().orElse("?"))
                .containsExactly(
                        "not.There",
                        Misnamed.class.getName(),
                        ThrowingFormat.class.getName(),
                        ThrowingConstructor.class.getName(),
                        NoProvider.class.getName());
        assertThat(renderers.failures().get(0).reason()).contains("not found");
        assertThat(renderers.failures().get(1).reason()).contains("format()", "Bad Name");
        assertThat(renderers.failures().get(2).reason()).contains("format()", "no name today");
        assertThat(renderers.failures().get(3).reason()).contains("not made");
        assertThat(renderers.failures().get(4).reason()).contains("not a subtype");
        assertThat(renderers.failures())
                .allSatisfy(failure -> assertThat(failure.cause()).isPresent());
    }

    @Test
    void survivesAServicesFileThatIsNone(@TempDir Path folder) throws IOException {
        Renderers renderers = Renderers.load(listing(folder, "this is no class name"));
        assertThat(renderers.available()).isEmpty();
        assertThat(renderers.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.providerClass()).isEmpty());
    }

    @Test
    void givesUpOnAClassLoaderThatOnlyFails() {
        ClassLoader failing = new ClassLoader(null) {
            @Override
            protected Enumeration<URL> findResources(String name) throws IOException {
                throw new IOException("disk on fire");
            }
        };
        assertThat(Renderers.load(failing).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("disk on fire"));
    }

    @Test
    void saysWhatThereIsWhenAFormatIsMissing() {
        assertThatExceptionOfType(UnknownFormatException.class)
                .isThrownBy(() ->
                        Renderers.of(new Page(), new Feed(), new Misnamed()).create("pgae"))
                .withMessageContaining("'pgae'")
                .withMessageContaining("did you mean 'page'?")
                .withMessageContaining("feed, page")
                .withMessageContaining("Bad Name")
                .satisfies(problem -> assertThat(problem.suggestion()).hasValue("page"))
                .satisfies(problem -> assertThat(problem.format()).isEqualTo("pgae"))
                .satisfies(problem -> assertThat(problem.available()).containsExactly("feed", "page"));
    }

    @Test
    void suggestsNothingThatIsNotNear() {
        assertThatExceptionOfType(UnknownFormatException.class)
                .isThrownBy(() -> Renderers.of(new Page()).create("docbook"))
                .satisfies(problem -> assertThat(problem.suggestion()).isEmpty())
                .withMessageNotContaining("did you mean");
    }

    @Test
    void saysWhyThereMayBeNoneAtAll() {
        assertThatExceptionOfType(UnknownFormatException.class)
                .isThrownBy(() -> Renderers.of().create("html"))
                .withMessageContaining("META-INF/services")
                .withMessageContaining("Renderers.of");
    }

    @Test
    void readsOptionsFromText() throws IOException {
        Renderers renderers = Renderers.of(new Page());
        assertThat(written(renderers.create("page", Map.of("page.level", "3", "page.title", "T"))))
                .isEqualTo("Page3T");
        assertThat(written(renderers.create("page", RenderOptions.defaults().with(Provider.LEVEL, 2))))
                .isEqualTo("Page2");
    }

    @Test
    void answersAnUnknownOptionWithTheNearest() {
        Renderers renderers = Renderers.of(new Page());
        assertThatExceptionOfType(InvalidOptionException.class)
                .isThrownBy(() -> renderers.create("page", Map.of("page.levle", "3")))
                .withMessageContaining("did you mean 'page.level'?")
                .satisfies(problem -> assertThat(problem.option()).isEqualTo("page.levle"));
        assertThatExceptionOfType(InvalidOptionException.class)
                .isThrownBy(() -> renderers.create("page", Map.of("title", "3")))
                .withMessageContaining("did you mean 'page.title'?");
        assertThatExceptionOfType(InvalidOptionException.class)
                .isThrownBy(() -> renderers.create("page", Map.of("colour", "3")))
                .withMessageNotContaining("did you mean")
                .withMessageContaining("it has page.level, page.title");
    }

    @Test
    void answersABadValueWithWhatTheOptionTakes() {
        assertThatExceptionOfType(InvalidOptionException.class)
                .isThrownBy(() -> Renderers.of(new Page()).create("page", Map.of("page.level", "7")))
                .withMessage("option page.level can't be '7': it takes 1..6")
                .satisfies(problem -> assertThat(problem.option()).isEqualTo("page.level"));
    }

    @Test
    void refusesOptionsOfOthers() {
        OptionKey<String> sameName = OptionKey.ofString("page.level", "1", "Level.");
        OptionKey<String> otherName = OptionKey.ofString("feed.title", "", "Title.");
        Renderers renderers = Renderers.of(new Page());
        assertThatExceptionOfType(InvalidOptionException.class)
                .isThrownBy(
                        () -> renderers.create("page", RenderOptions.defaults().with(sameName, "2")))
                .withMessageContaining("Integer");
        assertThatExceptionOfType(InvalidOptionException.class)
                .isThrownBy(
                        () -> renderers.create("page", RenderOptions.defaults().with(otherName, "2")))
                .withMessageContaining("feed.title");
    }

    @Test
    void passesOnThatValuesDontGoTogether() {
        RendererProvider choosy = new Creating("choosy", () -> {
            throw new IllegalArgumentException("either the one or the other");
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Renderers.of(choosy).create("choosy"))
                .withMessage("either the one or the other");
    }

    @Test
    void namesTheProviderThatFailsToCreate() {
        RendererProvider failing = new Creating("failing", () -> {
            throw new NoClassDefFoundError("some/Library");
        });
        assertThatExceptionOfType(BrokenRendererException.class)
                .isThrownBy(() -> Renderers.of(failing).create("failing"))
                .withMessageContaining("some/Library")
                .satisfies(problem -> assertThat(problem.providerClass()).isEqualTo(Creating.class.getName()));
        assertThatExceptionOfType(BrokenRendererException.class)
                .isThrownBy(
                        () -> Renderers.of(new Creating("empty", () -> null)).create("empty"))
                .withMessageContaining("null");
    }

    /** Writes archives as it is told. */
    private record Archiving(String format, Function<RenderOptions, Optional<ArchiveRenderer>> answer)
            implements RendererProvider {
        @Override
        public Set<OptionKey<?>> options() {
            return Set.of(Provider.LEVEL);
        }

        @Override
        public DigestRenderer create(RenderOptions options) {
            return (source, target) -> {};
        }

        @Override
        public Optional<ArchiveRenderer> createForArchive(RenderOptions options) {
            return answer.apply(options);
        }
    }

    /** Writes the level to a file. */
    private record Level(int level) implements ArchiveRenderer {
        @Override
        public ArchiveRendering begin(Archive archive, OutputFolder target) throws IOException {
            target.text("level", text -> text.write(String.valueOf(level)));
            return ArchiveRenderer.ofDocuments((source, text) -> {}).begin(archive, target);
        }
    }

    @Test
    void makesARendererForAnArchiveWhereTheFormatHasOne() throws IOException {
        Renderers renderers = Renderers.of(
                new Feed(), new Archiving("page", options -> Optional.of(new Level(options.get(Provider.LEVEL)))));
        StringBuilder index = new StringBuilder();
        Archive archive = Archive.of(Optional.empty(), List.of());

        assertThat(renderers.createForArchive("feed", Map.of("page.level", "3")))
                .isEmpty();
        for (ArchiveRenderer renderer : List.of(
                renderers.createForArchive("page", Map.of("page.level", "3")).orElseThrow(),
                renderers
                        .createForArchive("page", RenderOptions.defaults().with(Provider.LEVEL, 5))
                        .orElseThrow())) {
            MemoryFolder folder = new MemoryFolder();
            renderer.begin(archive, folder).end(List.of());
            folder.files()
                    .forEach((path, bytes) -> index.append(path).append(new String(bytes, StandardCharsets.UTF_8)));
        }
        assertThat(index).hasToString("level3level5");
    }

    @Test
    void checksTheOptionsForAnArchiveInTheSameWay() {
        Renderers renderers = Renderers.of(new Archiving("page", options -> Optional.empty()));

        assertThatExceptionOfType(InvalidOptionException.class)
                .isThrownBy(() -> renderers.createForArchive("page", Map.of("page.level", "7")))
                .withMessage("option page.level can't be '7': it takes 1..6");
        assertThatExceptionOfType(InvalidOptionException.class)
                .isThrownBy(() -> renderers.createForArchive(
                        "page", RenderOptions.defaults().with(Provider.TITLE, "T")))
                .withMessageContaining("page.title");
        assertThatExceptionOfType(UnknownFormatException.class)
                .isThrownBy(() -> renderers.createForArchive("pdf", Map.of()));
    }

    @Test
    void namesTheProviderThatFailsToCreateForAnArchive() {
        RendererProvider failing = new Archiving("failing", options -> {
            throw new IllegalStateException("not today");
        });
        assertThatExceptionOfType(BrokenRendererException.class)
                .isThrownBy(() -> Renderers.of(failing).createForArchive("failing", Map.of()))
                .withMessageContaining("createForArchive threw")
                .withMessageContaining("not today");
        assertThatExceptionOfType(BrokenRendererException.class)
                .isThrownBy(() -> Renderers.of(new Archiving("empty", options -> null))
                        .createForArchive("empty", RenderOptions.defaults()))
                .withMessageContaining("createForArchive returned null");
    }

    @Test
    void namesTheProviderWhateverItThrows() {
        for (Throwable thrown : List.of(new Unprintable(), new Exception("undeclared"))) {
            assertThatExceptionOfType(BrokenRendererException.class)
                    .isThrownBy(() -> Renderers.of(new Throwing("page", thrown)).create("page"))
                    .withMessageStartingWith(Throwing.class.getName() + ": create threw "
                            + thrown.getClass().getName());
            assertThat(Renderers.of(new Throwing("", thrown)).failures())
                    .singleElement()
                    .asString()
                    .contains(
                            Throwing.class.getName(),
                            "format() threw " + thrown.getClass().getName());
        }
    }

    @Test
    void refusesAnswersThatTheContractForbids() {
        assertThat(Renderers.of(new Answering("../x", List.of(), Set.of())).failures())
                .singleElement()
                .asString()
                .contains("fileExtension()", "../x");
        assertThat(Renderers.of(new Answering("x", List.of("nonsense"), Set.of()))
                        .failures())
                .singleElement()
                .asString()
                .contains("mediaTypes()", "nonsense");
        assertThat(Renderers.of(new Answering("x", List.of(), null)).failures())
                .singleElement()
                .asString()
                .contains("options()", "null");
    }

    @Test
    void neverTakesNull() {
        assertThatThrownBy(() -> Renderers.load((ClassLoader) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Renderers.load((ModuleLayer) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Renderers.of((RendererProvider) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Renderers.of().create(null)).isInstanceOf(NullPointerException.class);
    }

    /** Creates what it is told to. */
    private record Creating(String format, Supplier<DigestRenderer> renderers) implements RendererProvider {
        @Override
        public DigestRenderer create(RenderOptions options) {
            return renderers.get();
        }
    }

    /** Throws when it creates a renderer; without a format, as soon as it is asked for it. */
    private record Throwing(String name, Throwable thrown) implements RendererProvider {
        @Override
        public String format() {
            if (name.isEmpty()) {
                Throwing.<RuntimeException>raise(thrown);
            }
            return name;
        }

        @Override
        public DigestRenderer create(RenderOptions options) {
            Throwing.<RuntimeException>raise(thrown);
            throw new IllegalStateException();
        }

        /** Throws checked exceptions without declaring them, as other languages do. */
        @SuppressWarnings("unchecked")
        private static <T extends Throwable> void raise(Throwable thrown) throws T {
            throw (T) thrown;
        }
    }

    /** An exception whose texts can't be had. */
    private static final class Unprintable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }

    /** Answers what it is told to. */
    private record Answering(String fileExtension, List<String> mediaTypes, Set<OptionKey<?>> options)
            implements RendererProvider {
        @Override
        public String format() {
            return "answering";
        }

        @Override
        public DigestRenderer create(RenderOptions options) {
            throw new UnsupportedOperationException("never asked");
        }
    }
}
