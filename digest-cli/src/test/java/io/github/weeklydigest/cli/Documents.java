package io.github.weeklydigest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of the project, and the code in them. */
final class Documents {
    static final Path ROOT = Path.of("..");

    private static final Pattern FENCE = Pattern.compile("(`{3,})([^`]*)");
    private static final Pattern MARK = Pattern.compile("<!-- (.*) -->");

    private Documents() {}

    /** The README and the pages in {@code docs}. */
    static List<Path> all() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream<Path> top =
                    Stream.of("README.md", "CHANGELOG.md", "SECURITY.md").map(ROOT::resolve);
            return Stream.concat(
                            top,
                            docs.filter(path -> path.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    /**
     * A fenced block of a document.
     *
     * @param line the line of its fence
     * @param info the text after the fence characters
     * @param mark the comment {@code <!-- mark -->} in the line before, or empty
     * @param text what is in it
     */
    record Fence(int line, String info, String mark, String text) {}

    static List<Fence> fences(Path document) throws IOException {
        List<Fence> fences = new ArrayList<>();
        split(document, fences, new ArrayList<>());
        return fences;
    }

    /** What stands outside of fenced blocks, code within lines left out. */
    static String prose(Path document) throws IOException {
        List<String> prose = new ArrayList<>();
        split(document, new ArrayList<>(), prose);
        return String.join("\n", prose).replaceAll("(`+)[^`]+\\1", "");
    }

    private static void split(Path document, List<Fence> fences, List<String> prose) throws IOException {
        List<String> lines = Files.readAllLines(document);
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (!fence.matches()) {
                prose.add(lines.get(i));
                continue;
            }
            int end = i + 1;
            while (!lines.get(end).matches(fence.group(1) + "`*")) {
                end++;
            }
            Matcher mark = MARK.matcher(i == 0 ? "" : lines.get(i - 1));
            String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
            fences.add(new Fence(i + 1, fence.group(2), mark.matches() ? mark.group(1) : "", text));
            i = end;
        }
    }

    /** Returns the block of text after a program, which shows the output of the program. */
    static Optional<String> output(List<Fence> fences, Fence program) {
        int next = fences.indexOf(program) + 1;
        return next < fences.size() && fences.get(next).info().equals("text")
                ? Optional.of(fences.get(next).text())
                : Optional.empty();
    }
}
