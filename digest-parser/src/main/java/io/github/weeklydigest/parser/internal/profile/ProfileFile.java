package io.github.weeklydigest.parser.internal.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lines of {@code key = value}; {@code #} starts a comment line, a key may come again. */
final class ProfileFile {
    private ProfileFile() {}

    static Map<String, List<String>> read(Reader input) throws IOException {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        BufferedReader lines = new BufferedReader(input);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "line " + number + " of the profile has not the form 'key = value': " + line);
            }
            String key = line.substring(0, equals).strip();
            entries.computeIfAbsent(key, unused -> new ArrayList<>())
                    .add(line.substring(equals + 1).strip());
        }
        return entries;
    }
}
