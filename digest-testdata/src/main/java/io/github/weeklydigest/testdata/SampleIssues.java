package io.github.weeklydigest.testdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random issues of any weekly, written by the rules of its profile: front matter, title, sections and entries as the profile
 * describes them, mixed with blocks that no rule describes. A new profile needs no code here.
 */
public final class SampleIssues {
    private final Map<?, ?> profile;
    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final EntryWriter entries;

    private SampleIssues(Map<?, ?> profile, long seed) {
        this.profile = profile;
        this.random = new Random(seed);
        this.entries = new EntryWriter(random, out);
    }

    /**
     * An issue.
     *
     * @param name the name of its file
     * @param text the Markdown
     */
    public record Issue(String name, String text) {}

    /**
     * Writes an issue.
     *
     * @param profile the keys and values of the profile
     * @param seed the seed; the issue is the same for the same seed
     * @return the issue
     */
    public static Issue of(Map<?, ?> profile, long seed) {
        return new SampleIssues(profile, seed).issue();
    }

    private Issue issue() {
        Optional<Map<?, ?>> way = any(list(profile.get("identify"))).map(Map.class::cast);
        Map<?, ?> identify = way.isPresent() ? way.get() : Map.of();
        metadata(identify);
        if (identify.containsKey("text")) {
            entries.line(sample(identify.get("text")));
        }
        if (identify.containsKey("heading")) {
            int level = identify.get("level") instanceof Integer known ? known : titleLevel();
            entries.heading(level, sample(identify.get("heading")));
        }
        entries.block();
        List<?> rules = list(profile.get("entries"));
        for (int i = 0; i < 2; i++) {
            rules.stream().filter(SampleIssues::isOfPreamble).forEach(this::entry);
        }
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            section((Map<?, ?>) rules.get(random.nextInt(rules.size())));
        }
        String file =
                identify.containsKey("file") ? sample(identify.get("file")) : "/issue-" + random.nextInt(99) + ".md";
        return new Issue(file.startsWith("/") ? file.substring(1) : file, out.toString());
    }

    private int titleLevel() {
        Object level = map(map(profile.get("metadata")).get("title")).get("level");
        return level instanceof Integer known ? known : firstLevel();
    }

    private int firstLevel() {
        return any(levels(map(profile.get("sections")).get("levels"))).orElse(2);
    }

    /** Writes front matter, or key lines if the profile knows them. */
    private void metadata(Map<?, ?> identify) {
        List<String> lines = new ArrayList<>();
        map(identify.get("front-matter")).forEach((key, pattern) -> lines.add(key + ": " + quoted(sample(pattern))));
        map(profile.get("metadata"))
                .forEach((name, places) -> list(places).forEach(place -> {
                    Object key = map(place).get("front-matter");
                    boolean known = lines.stream().anyMatch(line -> line.startsWith(key + ":"));
                    if (key != null && !known && !key.toString().contains(".") && random.nextInt(4) > 0) {
                        Object pattern = map(place).get("pattern");
                        lines.add(key + ": " + quoted(pattern == null ? "2031-02-05" : sample(pattern)));
                    }
                }));
        Object keyLines = map(profile.get("metadata")).get("key-lines");
        if (lines.isEmpty()) {
            return;
        }
        if (keyLines != null
                && lines.stream()
                        .anyMatch(line -> line.startsWith(list(keyLines).get(0) + ":"))) {
            lines.sort((one, other) -> Boolean.compare(
                    other.startsWith(list(keyLines).get(0) + ":"),
                    one.startsWith(list(keyLines).get(0) + ":")));
            lines.forEach(line -> out.append(line.replace("'", "")).append('\n'));
            out.append('\n');
        } else {
            out.append("---\n");
            lines.forEach(line -> out.append(line).append('\n'));
            out.append("---\n\n");
        }
    }

    private static String quoted(String text) {
        return '\'' + text.replace("'", "''").replace('\n', ' ') + '\'';
    }

    /** Writes a section to which a rule applies, with its entries. */
    private void section(Map<?, ?> rule) {
        Object where = rule.get("sections");
        Map<?, ?> selector = where instanceof Map<?, ?> map ? map : Map.of("titles", where == null ? List.of() : where);
        int level = any(levels(selector.get("levels"))).orElse(firstLevel());
        titled(list(selector.get("within")), Math.max(1, level - 1));
        kind(selector)
                .ifPresentOrElse(
                        title -> entries.heading(level, title), () -> titled(list(selector.get("titles")), level));
        for (int i = random.nextInt(5); i >= 0; i--) {
            entry(rule);
            if (random.nextInt(4) == 0) {
                entries.block();
            }
        }
        Optional<?> other = any(list(profile.get("entries")));
        other.filter(it -> random.nextInt(3) == 0).ifPresent(this::entry);
        Optional<?> ignored = any(list(map(profile.get("sections")).get("ignore")));
        if (ignored.isPresent() && random.nextInt(4) == 0) {
            entries.heading(firstLevel(), title(ignored.get()));
            entry(rule);
        }
    }

    /** A title of one of the kinds or categories that a rule selects. */
    private Optional<String> kind(Map<?, ?> selector) {
        Map<?, ?> sections = map(profile.get("sections"));
        List<Object> titles = new ArrayList<>();
        list(selector.get("kinds"))
                .forEach(kind -> titles.addAll(list(map(sections.get("kinds")).get(kind))));
        for (String key : List.of("categories", "within-categories")) {
            list(selector.get(key))
                    .forEach(name ->
                            titles.addAll(list(map(sections.get("categories")).get(name))));
        }
        return any(titles).map(Object::toString);
    }

    private void titled(List<?> titles, int level) {
        any(titles)
                .ifPresentOrElse(
                        title -> entries.heading(level, title(title)),
                        () -> entries.heading(level, random.nextInt(3) == 0 ? "Tools" : entries.words(2)));
    }

    private String title(Object title) {
        String text = title.toString();
        return text.length() > 2 && text.startsWith("/") && text.endsWith("/")
                ? sample(text.substring(1, text.length() - 1))
                : text;
    }

    private void entry(Object rule) {
        entries.entry(map(rule), levels(map(rule).get("level")));
    }

    private static boolean isOfPreamble(Object rule) {
        return Boolean.TRUE.equals(map(map(rule).get("sections")).get("preamble"));
    }

    private String sample(@Nullable Object pattern) {
        return PatternSample.of(String.valueOf(pattern), random);
    }

    private <T> Optional<T> any(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(random.nextInt(values.size())));
    }

    private static List<Integer> levels(@Nullable Object value) {
        return list(value).stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .toList();
    }

    static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
