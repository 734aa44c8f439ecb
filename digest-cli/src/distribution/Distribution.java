import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes a zip file with the command and a Java of its own. Run by {@code java Distribution.java}, with the Java that becomes
 * part of it:
 *
 * <pre>
 * bin/digest              the launcher
 * lib/launch.sh           what it shares with the script of a checkout
 * runtime/                Java with the modules of the command, and an archive of its classes
 * share/man/man1          manual pages
 * share/completion        completion scripts
 * </pre>
 */
final class Distribution {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLI = "io.github.weeklydigest.cli";
    private static final String RENDERERS = "io.github.weeklydigest.render.";
    private static final List<String> COMMANDS =
            List.of("convert", "check", "index", "formats", "profiles", "profile", "completion", "man");

    private final Path root;
    private final Path image;

    private Distribution(Path root) {
        this.root = root;
        this.image = root.resolve("runtime");
    }

    /**
     * Makes the file.
     *
     * @param arguments the module path; the class path of ASM; the folder {@code src/distribution}; the zip
     *     file; digests to train with
     */
    public static void main(String[] arguments) throws Exception {
        String modulePath = arguments[0];
        String asm = arguments[1];
        Path sources = Path.of(arguments[2]);
        Path zip = Path.of(arguments[3]).toAbsolutePath();
        List<String> samples = List.of(arguments).subList(4, arguments.length);
        Path work = Files.createTempDirectory("digest-distribution");
        try {
            String name = zip.getFileName().toString().replaceFirst("\\.zip$", "");
            Distribution distribution = new Distribution(Files.createDirectories(work.resolve(name)));
            Path modules = work.resolve("modules");
            run(List.of(
                    JAVA,
                    "-cp",
                    asm,
                    sources.resolve("ArchivableClasses.java").toString(),
                    modulePath,
                    modules.toString()));
            distribution.link(modules.toString());
            distribution.copy(sources.resolve("launch.sh"), "lib/launch.sh");
            distribution.copy(sources.resolve("digest"), "bin/digest");
            distribution.copy(sources.resolveSibling("../../LICENSE").normalize(), "LICENSE");
            distribution.archiveClasses(samples);
            distribution.document();
            Files.deleteIfExists(zip);
            distribution.zip(zip);
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void link(String modulePath) {
        PrintStream log = System.err;
        int code = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new IllegalStateException("this Java has no jlink"))
                .run(
                        log,
                        log,
                        "--module-path",
                        modulePath,
                        "--add-modules",
                        CLI + ',' + RENDERERS + "html," + RENDERERS + "markdown," + RENDERERS + "json," + RENDERERS + "feed,"
                                + RENDERERS + "bibliography",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        image.toString());
        if (code != 0) {
            throw new IllegalStateException("jlink failed");
        }
    }

    private void copy(Path file, String name) throws IOException {
        Path target = root.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        if (name.startsWith("bin/")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** An archive of the classes, with which Java starts faster: the same as the script of a checkout makes. */
    private void archiveClasses(List<String> samples) throws Exception {
        String training = CLI + '/' + CLI + ".StartupTraining";
        Path lib = image.resolve("lib");
        Path classes = lib.resolve("digest.classes");
        List<String> arguments = new ArrayList<>(List.of("-XX:DumpLoadedClassList=" + classes, "-m", training));
        arguments.addAll(samples);
        java(arguments.toArray(String[]::new));
        java("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + lib.resolve("digest.jsa"), "-m", training);
        Files.delete(classes);
    }

    private void java(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(image.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable"));
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }

    private void document() throws Exception {
        print("share/man/man1/digest.1", "man");
        for (String command : COMMANDS) {
            print("share/man/man1/digest-" + command + ".1", "man", command);
        }
        for (String shell : List.of("bash", "zsh", "fish")) {
            print("share/completion/digest." + shell, "completion", shell);
        }
    }

    private void print(String name, String... arguments) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        List<String> command = new ArrayList<>(List.of(root.resolve("bin/digest").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(file.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }

    /** Keeps the permissions, which {@code unzip} restores. */
    private void zip(Path zip) throws IOException {
        Files.createDirectories(zip.getParent());
        try (FileSystem target = FileSystems.newFileSystem(
                        zip, Map.of("create", "true", "enablePosixFileAttributes", "true"));
                Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted().toList()) {
                Path copy = target.getPath(root.getParent().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    // Links to licences become files.
                    Files.copy(file, copy);
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
                }
            }
        }
    }
}
