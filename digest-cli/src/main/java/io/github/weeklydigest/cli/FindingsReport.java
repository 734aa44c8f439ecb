package io.github.weeklydigest.cli;

import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.diagnostic.SourceSpan;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes findings in one format. Used by one thread. */
abstract class FindingsReport {
    private final PrintWriter out;

    private FindingsReport(PrintWriter out) {
        this.out = out;
    }

    /** The formats of the option {@code --format}. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        GITHUB;

        FindingsReport open(PrintWriter out, String version, boolean colours) {
            return switch (this) {
                case TEXT -> new Text(out, colours);
                case JSON -> new Json(out);
                case SARIF -> new Sarif(out, version);
                case GITHUB -> new GitHub(out);
            };
        }
    }

    /** Writes a finding. */
    abstract void add(Finding finding);

    /** Writes what follows the last finding. */
    void end() {}

    void line(String text) {
        out.println(text);
    }

    /** One line per finding, as editors and other tools read it. */
    private static final class Text extends FindingsReport {
        private static final String RESET = "\u001b[0m";

        private final boolean colours;

        Text(PrintWriter out, boolean colours) {
            super(out);
            this.colours = colours;
        }

        @Override
        void add(Finding finding) {
            String text = Printable.of(finding.toString());
            line(colours ? coloured(text, finding) : text);
        }

        /** Colours the severity, which follows the place. */
        private static String coloured(String text, Finding finding) {
            int start = Printable.of(finding.input()).length()
                    + finding.diagnostic().span().toString().length()
                    + ":: ".length();
            int end = start + finding.severity().length();
            return text.substring(0, start)
                    + colour(finding.diagnostic().severity())
                    + text.substring(start, end)
                    + RESET
                    + text.substring(end);
        }

        private static String colour(Severity severity) {
            return switch (severity) {
                case ERROR -> "\u001b[1;31m";
                case WARNING -> "\u001b[1;33m";
                case INFO -> "\u001b[1;36m";
            };
        }
    }

    /** One JSON object, with each finding on a line of its own. */
    private static final class Json extends FindingsReport {
        private String before = "{\"findings\":[\n";

        Json(PrintWriter out) {
            super(out);
        }

        @Override
        void add(Finding finding) {
            SourceSpan span = finding.diagnostic().span();
            line(before + "{\"path\":" + JsonText.quote(finding.input()) + ",\"line\":" + span.line() + ",\"column\":"
                    + span.column() + ",\"endLine\":" + span.endLine() + ",\"endColumn\":" + span.endColumn()
                    + ",\"severity\":\"" + finding.severity() + "\",\"code\":" + JsonText.quote(finding.code())
                    + ",\"message\":" + JsonText.quote(finding.diagnostic().message()) + "}");
            before = ",";
        }

        @Override
        void end() {
            line((before.equals(",") ? "" : before) + "]}");
        }
    }

    /** A log in the Static Analysis Results Interchange Format, version 2.1.0. */
    private static final class Sarif extends FindingsReport {
        private final String version;
        private final Set<String> codes = new LinkedHashSet<>();
        private String before = "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
                + "\"runs\":[{\"columnKind\":\"utf16CodeUnits\",\"results\":[\n";

        Sarif(PrintWriter out, String version) {
            super(out);
            this.version = version;
        }

        @Override
        void add(Finding finding) {
            codes.add(finding.code());
            SourceSpan span = finding.diagnostic().span();
            line(before + "{\"ruleId\":" + JsonText.quote(finding.code()) + ",\"level\":\""
                    + level(finding.diagnostic().severity()) + "\",\"message\":{\"text\":"
                    + JsonText.quote(finding.diagnostic().message())
                    + "},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":"
                    + JsonText.quote(uri(finding.input())) + "},\"region\":{\"startLine\":" + span.line()
                    + ",\"startColumn\":" + span.column() + ",\"endLine\":" + span.endLine() + ",\"endColumn\":"
                    + span.endColumn() + "}}}]}");
            before = ",";
        }

        @Override
        void end() {
            String rules = codes.stream()
                    .map(code -> "{\"id\":" + JsonText.quote(code) + "}")
                    .collect(Collectors.joining(","));
            line((before.equals(",") ? "" : before) + "],\"tool\":{\"driver\":{\"name\":\"digest\",\"version\":"
                    + JsonText.quote(version)
                    + ",\"informationUri\":\"https://github.com/weeklydigest/weekly-digest\",\"rules\":[" + rules
                    + "]}}}]}");
        }

        private static String level(Severity severity) {
            return switch (severity) {
                case ERROR -> "error";
                case WARNING -> "warning";
                case INFO -> "note";
            };
        }

        /** A relative path stays relative to the folder that the command runs in. */
        private static String uri(String path) {
            StringBuilder uri = new StringBuilder();
            for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
                char c = (char) (b & 0xFF);
                boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
                uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
            }
            return path.startsWith("/") ? "file://" + uri : uri.toString();
        }
    }

    /** Workflow commands of GitHub Actions, which become annotations. */
    private static final class GitHub extends FindingsReport {
        GitHub(PrintWriter out) {
            super(out);
        }

        @Override
        void add(Finding finding) {
            SourceSpan span = finding.diagnostic().span();
            String lines = ",line=" + span.line() + ",endLine=" + span.endLine();
            // GitHub refuses columns of a finding that spans lines.
            String columns =
                    span.line() == span.endLine() ? ",col=" + span.column() + ",endColumn=" + span.endColumn() : "";
            line("::" + level(finding.diagnostic().severity()) + " file=" + property(finding.input()) + lines + columns
                    + ",title=" + property(finding.code()) + "::"
                    + data(finding.diagnostic().message()));
        }

        private static String level(Severity severity) {
            return switch (severity) {
                case ERROR -> "error";
                case WARNING -> "warning";
                case INFO -> "notice";
            };
        }

        private static String data(String text) {
            return Printable.of(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
        }

        private static String property(String text) {
            return data(text).replace(":", "%3A").replace(",", "%2C");
        }
    }
}
