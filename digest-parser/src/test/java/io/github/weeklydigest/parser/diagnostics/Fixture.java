package io.github.weeklydigest.parser.diagnostics;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A digest with marked culprits: each {@code ⟦…⟧} is what a finding of the code that the file is called after has to span.
 *
 * @param code the code
 * @param marked the text with its marks
 */
record Fixture(String code, String marked) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "diagnostics");
    private static final Pattern MARKED = Pattern.compile("⟦([^⟧]*)⟧");

    static List<Fixture> all() throws IOException {
        List<Fixture> fixtures = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String text = Files.readString(file, StandardCharsets.UTF_8);
                fixtures.add(new Fixture(name.substring(0, name.length() - ".md".length()), text));
            }
        }
        return fixtures;
    }

    Fixture withLineEnd(String end) {
        return new Fixture(code, marked.replace("\n", end));
    }

    Fixture withoutLastLineEnd() {
        return new Fixture(code, marked.replaceFirst("\n(⟧?)$", "$1"));
    }

    Fixture behind(String start) {
        return new Fixture(code, start + marked);
    }

    String text() {
        return marked.replace("⟦", "").replace("⟧", "");
    }

    List<String> culprits() {
        List<String> culprits = new ArrayList<>();
        Matcher matcher = MARKED.matcher(marked);
        while (matcher.find()) {
            culprits.add(code + ": " + matcher.group(1));
        }
        return culprits;
    }

    /** The findings in the text, each with what it spans. */
    List<String> found(Opener opener) throws IOException {
        String text = text();
        List<String> found = new ArrayList<>();
        DigestParser parser = DigestParser.builder()
                .failNever()
                .onDiagnostic(finding -> found.add(finding.code() + ": " + spanned(text, finding)))
                .build();
        drain(opener.open(parser, text));
        return found;
    }

    List<Diagnostic> findings() throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        drain(DigestParser.builder()
                .failNever()
                .onDiagnostic(findings::add)
                .build()
                .openText(text()));
        return findings;
    }

    static void drain(DigestReader reader) throws IOException {
        try (reader) {
            while (reader.next() != null) {
                // The findings go to the listener.
            }
        }
    }

    static String spanned(String text, Diagnostic finding) {
        SourceSpan span = finding.span();
        return text.substring((int) span.offset(), (int) (span.offset() + span.length()));
    }

    @Override
    public String toString() {
        return code;
    }

    /** A way to give a text to a parser. */
    @FunctionalInterface
    interface Opener {
        DigestReader open(DigestParser parser, String text) throws IOException;
    }
}
