package io.github.weeklydigest.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the architecture, over the compiled classes of all published modules. */
class ArchitectureTest {
    private static final String ROOT = "io.github.weeklydigest.";
    private static final List<String> LIBRARY = List.of(
            "digest-model",
            "digest-renderer-testkit",
            "digest-parser",
            "digest-render-html",
            "digest-render-markdown",
            "digest-render-json",
            "digest-render-feed",
            "digest-render-bibliography");
    private static final JavaClasses WITH_COMMAND = imported();
    private static final JavaClasses CLASSES = WITH_COMMAND.that(resideOutsideOfPackage(ROOT + "cli.."));

    private static JavaClasses imported() {
        List<String> modules =
                Stream.concat(LIBRARY.stream(), Stream.of("digest-cli")).toList();
        // The rules need the names of other types only; to read the classes of the JDK takes longer than all rules.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPaths(modules.stream().map(ArchitectureTest::compiled).toList());
        // A rule over no classes holds always.
        modules.forEach(module -> assertThat(compiled(module)).isDirectory());
        assertThat(classes).hasSizeGreaterThan(150);
        return classes;
    }

    private static Path compiled(String module) {
        return Path.of("..", module, "target", "classes");
    }

    @Test
    void eachPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : WITH_COMMAND) {
            JavaPackage place = type.getPackage();
            if (place.tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isEmpty()) {
                unmarked.add(place.getName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void aModuleExportsEveryPackageThatIsNotInternalAndNoOther() {
        for (String module : LIBRARY) {
            ModuleDescriptor descriptor = ModuleFinder.of(compiled(module))
                    .findAll()
                    .iterator()
                    .next()
                    .descriptor();
            Set<String> exported = descriptor.exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
            Set<String> open = classesOf(module).stream()
                    .map(JavaClass::getPackageName)
                    .filter(name -> !(name + '.').contains(".internal."))
                    .collect(Collectors.toSet());
            assertThat(open).as(module).isNotEmpty();
            assertThat(exported).as(module).isEqualTo(open);
            assertThat(descriptor.isOpen()).as(module).isFalse();
        }
    }

    private static List<JavaClass> classesOf(String module) {
        String folder = compiled(module).toAbsolutePath().normalize().toUri().toString();
        return CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("module-info"))
                .filter(type ->
                        type.getSource().orElseThrow().getUri().toString().startsWith(folder))
                .toList();
    }

    @Test
    void noPublicSignatureNamesAnInternalOrForeignType() {
        Set<String> leaks = new TreeSet<>();
        int seen = 0;
        for (JavaClass type : CLASSES) {
            if (!isExported(type)) {
                continue;
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (!isVisible(unit.getModifiers())) {
                    continue;
                }
                seen++;
                unit.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getBaseComponentType)
                        .filter(involved -> !isOurApi(involved))
                        .forEach(involved -> leaks.add(unit.getFullName() + ": " + involved.getName()));
            }
        }
        assertThat(seen).isGreaterThan(300);
        assertThat(leaks)
                .filteredOn(leak -> !leak.startsWith(ROOT + "render.json.databind."))
                .isEmpty();
    }

    private static boolean isExported(JavaClass type) {
        return !(type.getPackageName() + '.').contains(".internal.")
                && isVisible(type.getModifiers())
                && type.getEnclosingClass().map(ArchitectureTest::isExported).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isOurApi(JavaClass type) {
        return type.isPrimitive()
                || type.getPackageName().startsWith("java.")
                || type.getPackageName().startsWith(ROOT) && isExported(type);
    }

    @Test
    void eachLibraryIsUsedInOnePlaceOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "parser.internal.markdown.commonmark")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.commonmark.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "render.json..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.."));
    }

    @Test
    void theModelIsMadeOfRecordsEnumsAndSealedInterfaces() {
        List<JavaClass> types = CLASSES.stream()
                .filter(type -> type.getPackageName().equals(ROOT + "model"))
                .filter(type -> type.getModifiers().contains(PUBLIC) && type.isTopLevelClass())
                .filter(type -> !type.getSimpleName().equals("PlainText"))
                .toList();
        assertThat(types)
                .hasSizeGreaterThan(50)
                .allSatisfy(type -> assertThat(type.isRecord()
                                || type.isEnum()
                                || type.isInterface() && type.reflect().isSealed())
                        .as(type.getName())
                        .isTrue());
    }

    @Test
    void wideRecordsHaveBuilders() {
        // Created by the library alone, or complete with its six numbers.
        Set<String> exceptions = Set.of(
                ROOT + "archive.DocumentResult",
                ROOT + "render.DigestOutline$Counts",
                ROOT + "stream.ItemInContext",
                ROOT + "diagnostic.SourceSpan");
        Set<String> withoutBuilder = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (isExported(type) && type.isRecord() && type.reflect().getRecordComponents().length >= 5) {
                boolean built = type.tryGetMethod("builder").isPresent()
                        && type.tryGetMethod("toBuilder").isPresent();
                if (!built) {
                    withoutBuilder.add(type.getName());
                }
            }
        }
        assertThat(withoutBuilder).isEqualTo(exceptions);
    }

    @Test
    void theLibraryNeitherLogsNorDependsOnTheProcessAroundIt() {
        // The contract kit runs renderers under other locales and by several threads, to see that it makes no
        // difference.
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "render.contract..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging.."))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "lineSeparator")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(java.nio.charset.Charset.class, "defaultCharset")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class));
    }

    @Test
    void typesAreNamedForWhatTheyAre() {
        assertThat(WITH_COMMAND)
                .extracting(JavaClass::getSimpleName)
                .isNotEmpty()
                .noneMatch(name -> name.matches("I[A-Z][a-z].*|.*(Impl|Utils?|Helper|Manager)"));
    }

    @Test
    void noStaticStateChanges() {
        List<String> changing = CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.FINAL))
                .map(field -> field.getFullName())
                .toList();
        assertThat(changing).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().assignedFrom(new Packages()).should().beFreeOfCycles());
    }

    /**
     * A slice for each package, with two exceptions. What callers and what plugin authors see of rendering share one, because
     * each side returns or finds the other. The public API of a module is left out, because it wraps internal packages that
     * refer back to it.
     */
    private static final class Packages implements SliceAssignment {
        private static final Set<String> WITH_INTERNALS = Set.of(
                ROOT + "parser",
                ROOT + "render.html",
                ROOT + "render.markdown",
                ROOT + "render.json",
                ROOT + "render.feed",
                ROOT + "render.bibliography");

        private static final Map<String, String> SHARED = Map.of(ROOT + "render.spi", ROOT + "render");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            if (!name.startsWith(ROOT) || WITH_INTERNALS.contains(name)) {
                return SliceIdentifier.ignore();
            }
            return SliceIdentifier.of(SHARED.getOrDefault(name, name));
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    @Test
    void renderersAndParserDoNotKnowEachOther() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "parser..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "render.html..",
                        ROOT + "render.markdown..",
                        ROOT + "render.json..",
                        ROOT + "render.feed..",
                        ROOT + "render.bibliography.."));
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "render.html..",
                        ROOT + "render.markdown..",
                        ROOT + "render.json..",
                        ROOT + "render.feed..",
                        ROOT + "render.bibliography..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "parser.."));
    }

    @Test
    void blackBoxTestsSeeWhatUsersSee() {
        JavaClasses tests = new ClassFileImporter()
                .importPaths(Path.of("..", "digest-parser", "target", "test-classes"))
                .that(resideInAnyPackage("..blackbox.."));
        assertThat(tests).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal..")
                .check(tests);
    }

    @Test
    void thePageOnTheArchitectureNamesEachPackage() throws IOException {
        Set<String> packages = new TreeSet<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.filter(
                            path -> path.getFileName().toString().startsWith("digest-"))
                    .toList()) {
                packages.addAll(packages(module.resolve(Path.of("src", "main", "java"))));
            }
        }
        String page = Files.readString(Path.of("..", "docs", "architecture.md"), StandardCharsets.UTF_8);
        String table = page.substring(page.indexOf("## Packages"), page.indexOf("## Where to add what"));
        Set<String> named = new TreeSet<>();
        Matcher name =
                Pattern.compile("^\\|[^|]*\\| (`[^|]*`) \\|", Pattern.MULTILINE).matcher(table);
        while (name.find()) {
            for (String each : name.group(1).split(", ")) {
                named.add(ROOT + each.replace("`", ""));
            }
        }
        assertThat(named).isEqualTo(packages);
    }

    private static Set<String> packages(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.getFileName().toString().equals("package-info.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
                    .collect(Collectors.toSet());
        }
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
