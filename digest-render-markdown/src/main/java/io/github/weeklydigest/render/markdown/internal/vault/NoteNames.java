package io.github.weeklydigest.render.markdown.internal.vault;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of the files of one folder, without extension: each is valid on every common system, and no two are the same on any. */
final class NoteNames {
    /** Leaves room for a number, an extension and the names of folders, even where a path has at most 260 characters. */
    private static final int LONGEST = 120;

    private static final String UNNAMED = "untitled";

    /** Characters that no file name may have on some system, that end a link in a vault, or that can't be seen. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\u00AD\\uFEFF"
                    + "<>:\"|?*/\\\\#^\\[\\]%`]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Dots hide a file at the beginning of its name, and vanish at the end. */
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|(?<![\\s.])[\\s.]+$");

    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(?:CON|PRN|AUX|NUL|CLOCK\\$|CONIN\\$|CONOUT\\$|(?:COM|LPT)[0-9\u00B9\u00B2\u00B3])(?:[. ].*)?");

    private final Set<String> taken = new HashSet<>();

    /** The number to try first for a name that is taken: trying all takes quadratic time if many titles are equal. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Takes a name that is free.
     *
     * @param title the text to derive the name from; any text
     * @return the name
     */
    String take(String title) {
        String name = safe(title);
        if (taken.add(key(name))) {
            return name;
        }
        int number = numbers.getOrDefault(key(name), 2);
        while (!taken.add(key(name + ' ' + number))) {
            number++;
        }
        numbers.put(key(name), number + 1);
        return name + ' ' + number;
    }

    /** A name that is the same for the same title, and valid on every common system. */
    static String safe(String title) {
        String text = Normalizer.normalize(title, Normalizer.Form.NFC);
        text = SPACES.matcher(FORBIDDEN.matcher(text).replaceAll(" ")).replaceAll(" ");
        text = EDGES.matcher(shortened(EDGES.matcher(text).replaceAll(""))).replaceAll("");
        if (text.isEmpty()) {
            return UNNAMED;
        }
        return RESERVED.matcher(text).matches() ? '_' + text : text;
    }

    /** The beginning that has few enough bytes in UTF-8, up to a space if one is near. */
    private static String shortened(String text) {
        int bytes = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                int space = text.lastIndexOf(' ', at);
                return text.substring(0, space > at / 2 ? space : at);
            }
            at += Character.charCount(c);
        }
        return text;
    }

    /** The same for all names that some file system takes for the same. */
    private static String key(String name) {
        String folded = name.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
