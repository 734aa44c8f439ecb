package io.github.weeklydigest.parser.internal.draft;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.parser.internal.draft.Issue.HeadedBlocks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Drafts where the number, the date and the language of an issue are. */
final class MetadataDraft {
    private static final Pattern NUMBER_IN_TITLE =
            Pattern.compile("(?i)(第\\s*|#\\s*|\\bissue\\s+#?|\\bno\\.?\\s*|\\bweekly\\s+#?)\\d+");
    private static final String NUMBER = "(?i)(?:第|#|\\bissue|\\bno\\.?|\\bweekly)\\s*#?\\s*(?<number>\\d+)";
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
    private static final Set<String> NUMBER_KEYS = Set.of(
            "number",
            "issue",
            "issuenumber",
            "issue_number",
            "issue-number",
            "no",
            "nr",
            "num",
            "vol",
            "volume",
            "edition");
    private static final Pattern DOTTED_DATE = Pattern.compile("^\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?20\\d\\d");
    private static final Pattern AMERICAN_DATE = Pattern.compile("^\\d{1,2}-\\d{1,2}-20\\d\\d");
    private static final Pattern NUMBERED_FILE = Pattern.compile("(?i)(?:^|/)(issue-|no-?)(\\d+)");
    private static final Pattern LEADING_NUMBER = Pattern.compile("(?:^|/)\\d{1,4}-(?!\\d{1,2}-)");
    private static final String MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?";

    private static final DateForm NUMERIC = new DateForm(
            "20\\d\\d\\s?[-./年]\\s?\\d{1,2}\\s?[-./月]\\s?\\d{1,2}",
            "(?<year>20\\d\\d)\\s?[-./年]\\s?(?<month>\\d{1,2})\\s?[-./月]\\s?(?<day>\\d{1,2})");
    private static final List<DateForm> FORMS = List.of(
            NUMERIC,
            new DateForm(
                    "(?i)\\b" + MONTHS + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+20\\d\\d",
                    "(?<month>\\p{L}{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>20\\d\\d)"),
            new DateForm(
                    "(?i)\\b\\d{1,2}(?:st|nd|rd|th)?\\s+" + MONTHS + ",?\\s+20\\d\\d",
                    "(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>\\p{L}{3,9})\\.?,?\\s+(?<year>20\\d\\d)"));

    private final List<Issue> issues;
    private final boolean titled;
    private final String titleKey;
    private final List<String> lines = new ArrayList<>();

    /**
     * A draft of the metadata.
     *
     * @param issues at least one issue
     * @param titled whether the first heading is the title
     * @param titleKey the key of the title in front matter or key lines
     */
    MetadataDraft(List<Issue> issues, boolean titled, String titleKey) {
        this.issues = issues;
        this.titled = titled;
        this.titleKey = titleKey;
    }

    /** A way to write a date, and the pattern of a profile that reads it. */
    private record DateForm(Pattern shape, String pattern) {
        DateForm(String shape, String pattern) {
            this(Pattern.compile(shape), pattern);
        }
    }

    /** The lines of the draft. */
    List<String> lines() {
        List<String> numbers = new ArrayList<>();
        List<String> dates = new ArrayList<>();
        Map<String, String> samples = samples();
        samples.forEach((key, value) -> frontMatter(key, value, numbers, dates));
        String title = issues.get(0).title().map(Heading::text).orElse("");
        String file = issues.get(0).file();
        if (numbers.isEmpty() && NUMBER_IN_TITLE.matcher(title).find()) {
            numbers.add("    - heading: " + quoted(NUMBER));
        } else if (numbers.isEmpty() && NUMBERED_FILE.matcher(file).find()) {
            numbers.add("    - file: " + quoted("(?i)(?:^|/)(?:issue-|no-?)(?<number>\\d+)"));
        } else if (numbers.isEmpty() && LEADING_NUMBER.matcher(file).find()) {
            numbers.add("    - file: " + quoted("(?:^|/)(?<number>\\d{1,4})-"));
        }
        if (dates.isEmpty()) {
            date(title, file).ifPresent(dates::add);
        }
        lines.add("");
        lines.add("metadata:");
        lines.add("  title:");
        lines.add("    level: " + (titled ? "1" : "none"));
        if (titleKey.equals("Title")) {
            lines.add("    front-matter: Title");
            lines.add("  key-lines: [Title, Number, Date]");
        }
        values("issue-number", numbers);
        values("published", dates);
        for (String key : List.of("lang", "language")) {
            if (samples.containsKey(key)) {
                values("language", List.of("    - front-matter: " + key));
            }
        }
        return lines;
    }

    /** The keys of front matter, each with the first value. */
    private Map<String, String> samples() {
        Map<String, String> samples = new LinkedHashMap<>();
        for (Issue issue : issues) {
            issue.frontMatter()
                    .values()
                    .keySet()
                    .forEach(key -> issue.frontMatter().text(key).ifPresent(value -> samples.putIfAbsent(key, value)));
        }
        return samples;
    }

    private static void frontMatter(String key, String value, List<String> numbers, List<String> dates) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (NUMBER_KEYS.contains(lower) && DIGITS.matcher(value).matches()) {
            numbers.add("    - front-matter: " + key);
        } else if (lower.equals("title") && NUMBER_IN_TITLE.matcher(value).find()) {
            numbers.add("    - front-matter: " + key);
            numbers.add("      pattern: " + quoted(NUMBER));
        }
        if (NUMERIC.shape.matcher(value).find() && lower.matches(".*(?:date|publish|permalink).*")) {
            dates.add("    - front-matter: " + key);
            dates.add("      pattern: " + quoted(NUMERIC.pattern));
        } else if (AMERICAN_DATE.matcher(value).find()) {
            dates.add("    - front-matter: " + key);
            dates.add("      pattern: " + quoted("(?<month>\\d{1,2})-(?<day>\\d{1,2})-(?<year>20\\d\\d)"));
        } else if (DOTTED_DATE.matcher(value).find()) {
            dates.add("    - front-matter: " + key);
            dates.add("      pattern: " + quoted("(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>20\\d\\d)"));
        } else if (lower.matches("date|published") && dates.isEmpty()) {
            dates.add("    - front-matter: " + key);
        }
    }

    /** Where the date is if front matter has none: in the title, the file's name or a paragraph before the first section. */
    private Optional<String> date(String title, String file) {
        if (NUMERIC.shape.matcher(title).find()) {
            return Optional.of("    - heading: " + quoted(NUMERIC.pattern));
        }
        if (NUMERIC.shape.matcher(file).find()) {
            return Optional.of(
                    "    - file: " + quoted("(?<year>20\\d\\d)[-._](?<month>\\d{1,2})[-._](?<day>\\d{1,2})"));
        }
        for (DateForm form : FORMS) {
            if (form.shape.matcher(title).find()) {
                return Optional.of("    - heading: " + quoted(form.pattern));
            }
        }
        for (DateForm form : FORMS) {
            if (issues.stream().allMatch(issue -> hasParagraph(issue.opening(titled), form.shape))) {
                return Optional.of("    - paragraph: " + quoted(form.pattern));
            }
        }
        return Optional.empty();
    }

    private static boolean hasParagraph(Issue opening, Pattern shape) {
        for (HeadedBlocks part : opening.parts()) {
            for (Block block : part.blocks()) {
                if (block instanceof Paragraph paragraph
                        && shape.matcher(PlainText.of(paragraph.children())).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void values(String key, List<String> rules) {
        if (!rules.isEmpty()) {
            lines.add("  " + key + ':');
            lines.addAll(rules);
        }
    }

    private static String quoted(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
