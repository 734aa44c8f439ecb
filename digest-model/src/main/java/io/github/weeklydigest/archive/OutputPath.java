package io.github.weeklydigest.archive;

import io.github.weeklydigest.render.OutputException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A checked path below an output folder.
 *
 * @param path the path as it was given
 * @param segments its segments, at least one
 */
record OutputPath(String path, List<String> segments) {
    private static final int LONGEST_SEGMENT = 255;
    private static final int LONGEST_PATH = 1024;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F<>:\"|?*\\\\]");
    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(?:CON|PRN|AUX|NUL|CLOCK\\$|CONIN\\$|CONOUT\\$|(?:COM|LPT)[0-9\u00B9\u00B2\u00B3])(?:[. ].*)?");

    static OutputPath of(String path) throws OutputException {
        if (path.isEmpty()) {
            throw new OutputException(path, "is not a path: it is empty");
        }
        if (path.length() > LONGEST_PATH) {
            throw new OutputException(path, "is longer than " + LONGEST_PATH + " characters");
        }
        if (path.startsWith("/")) {
            throw new OutputException(path, "is absolute; paths are relative to the output folder");
        }
        if (FORBIDDEN.matcher(path).find()) {
            throw new OutputException(path, "has a character that not every system allows in the name of a file");
        }
        List<String> segments = List.of(path.split("/", -1));
        for (String segment : segments) {
            check(path, segment);
        }
        return new OutputPath(path, segments);
    }

    private static void check(String path, String segment) throws OutputException {
        if (segment.isEmpty()) {
            throw new OutputException(path, "has an empty segment");
        }
        if (segment.equals(".") || segment.equals("..")) {
            throw new OutputException(
                    path, "has the segment '" + segment + "'; paths must not lead out of the output folder");
        }
        if (segment.endsWith(".") || segment.endsWith(" ")) {
            throw new OutputException(path, "has a segment that ends with a dot or a space");
        }
        if (RESERVED.matcher(segment).matches()) {
            throw new OutputException(path, "has the segment '" + segment + "', a reserved name on Windows");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(segment)) {
            throw new OutputException(path, "has half of a surrogate pair");
        }
        if (segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_SEGMENT) {
            throw new OutputException(path, "has a segment longer than " + LONGEST_SEGMENT + " bytes");
        }
    }

    /** The path in a form that is the same for all paths that some file system takes for the same. */
    String key() {
        return key(path);
    }

    /** The keys of the folders around it, the outermost first. */
    List<String> folderKeys() {
        List<String> keys = new ArrayList<>();
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            keys.add(key(path.substring(0, end)));
        }
        return keys;
    }

    private static String key(String path) {
        String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
        // A capital sharp s has a small form whose capital form is two letters.
        String folded =
                composed.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String key = Normalizer.normalize(folded, Normalizer.Form.NFC);
        // Most keys equal their path, and folders of many files keep both.
        return key.equals(path) ? path : key;
    }
}
