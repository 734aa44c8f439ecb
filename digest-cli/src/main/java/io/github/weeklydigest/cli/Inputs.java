package io.github.weeklydigest.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The inputs that the arguments of a command name.
 *
 * @param files the inputs: those of a folder sorted by path, otherwise in the order of the arguments
 * @param folders the folders among the arguments
 * @param kept the files that no output may overwrite: all that were found, selected or not, and other files that the
 *     command reads
 */
record Inputs(List<Input> files, List<Path> folders, List<Path> kept) {
    /** Standard input, as an argument. */
    static final String STANDARD_INPUT = "-";

    /** What Java puts in place of a byte of an argument that isn't part of a character. */
    private static final char REPLACED = '\ufffd';

    Inputs {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
        kept = List.copyOf(kept);
    }

    /**
     * Finds the inputs.
     *
     * @param problems called with a message for each argument or subfolder that can't be read
     */
    static Inputs of(List<String> arguments, Console console, Consumer<String> problems) {
        List<Input> files = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                files.add(new Input.Stream(STANDARD_INPUT, Optional.empty(), new ReplayedStream(console::in)));
                continue;
            }
            try {
                Path path = Path.of(argument);
                if (argument.indexOf(REPLACED) >= 0 && !Files.exists(path)) {
                    problems.accept(argument + ": no such file; if its name isn't UTF-8, name its folder"
                            + " or pipe the file to standard input ('-')");
                } else if (Files.isDirectory(path)) {
                    folders.add(path);
                    files.addAll(below(path, problems));
                } else {
                    files.add(Input.named(path));
                }
            } catch (InvalidPathException problem) {
                problems.accept(argument + ": not the name of a file: " + problem.getReason());
            }
        }
        return new Inputs(
                files,
                folders,
                files.stream().flatMap(input -> input.path().stream()).toList());
    }

    /** The same inputs, with more files that no output may overwrite. */
    Inputs keeping(List<Path> more) {
        return new Inputs(
                files, folders, Stream.concat(kept.stream(), more.stream()).toList());
    }

    /** Some of these inputs; the others are not overwritten either. */
    Inputs selected(List<Input> selection) {
        return new Inputs(selection, folders, kept);
    }

    /** Whether there may be more than one output. */
    boolean several() {
        return files.size() > 1 || !folders.isEmpty();
    }

    private static boolean isMarkdown(String name) {
        return name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".mdx");
    }

    /** The files of a folder that the user named, and of those below it. If the user named a link, its target is the folder. */
    private static List<Input> below(Path named, Consumer<String> problems) {
        Path folder;
        try {
            folder = Files.isSymbolicLink(named) ? named.toRealPath() : named;
        } catch (IOException problem) {
            problems.accept(named + ": " + Reason.of(problem));
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean hidden = !directory.equals(folder)
                        && directory.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isMarkdown(file.getFileName().toString().toLowerCase(Locale.ROOT)) && Files.isRegularFile(file)) {
                    found.add(named.resolve(folder.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                problems.accept(file + ": " + Reason.of(problem));
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException problem) {
            problems.accept(folder + ": " + Reason.of(problem));
        }
        return found.stream()
                .sorted()
                .<Input>map(path -> new Input.File(path, false))
                .toList();
    }
}
