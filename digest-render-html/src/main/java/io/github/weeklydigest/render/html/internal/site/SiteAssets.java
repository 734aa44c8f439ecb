package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.render.html.internal.settings.LocalFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files next to one digest that its page shows or links to. Each is copied into a folder with the id of the digest, so
 * that digests with files of the same name keep their own.
 */
final class SiteAssets implements LocalFiles {
    private static final SourceSpan WHOLE_DOCUMENT = new SourceSpan(1, 1, 1, 1, 0, 0);

    private final Archive.Entry entry;
    private final OutputFolder target;
    private final boolean reportsMissing;
    private final Map<String, Optional<String>> addresses = new HashMap<>();
    private final Map<String, String> copies = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The number to try first for a name that is taken: trying all takes quadratic time if many names are equal. */
    private final Map<String, Integer> numbers = new HashMap<>();

    SiteAssets(Archive.Entry entry, OutputFolder target, boolean reportsMissing) {
        this.entry = entry;
        this.target = target;
        this.reportsMissing = reportsMissing;
    }

    @Override
    public Optional<String> find(String relative, boolean image) {
        int end = relative.length();
        for (int i = 0; i < relative.length(); i++) {
            if (relative.charAt(i) == '?' || relative.charAt(i) == '#') {
                end = i;
                break;
            }
        }
        String path = relative.substring(0, end);
        String fragment = relative.indexOf('#') < 0 ? "" : relative.substring(relative.indexOf('#'));
        String lower = path.toLowerCase(Locale.ROOT);
        // Other digests are not assets, and absolute paths are outside of the input folder.
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/") || lower.endsWith(".md")) {
            return Optional.empty();
        }
        Optional<String> known = addresses.get(path);
        if (known == null) {
            known = copied(path, image);
            addresses.put(path, known);
        }
        return known.map(address -> address + fragment);
    }

    private Optional<String> copied(String path, boolean image) {
        try {
            Optional<Archive.Asset> asset = entry.asset(path);
            if (asset.isEmpty()) {
                if (image && reportsMissing) {
                    reportMissing(path);
                }
                return Optional.empty();
            }
            String copy = copies.get(asset.get().path());
            if (copy == null) {
                copy = entry.id() + '/' + uniqueName(asset.get().path());
                target.copy(asset.get(), copy);
                copies.put(asset.get().path(), copy);
            }
            return Optional.of(entry.linkTo(copy));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void reportMissing(String path) throws IOException {
        boolean exists = entry.exists(path);
        entry.report(new Diagnostic(
                exists ? "image-not-copied" : "missing-image",
                Severity.WARNING,
                exists
                        ? "the image '" + path
                                + "' is not a file in the input folder, so it is not copied; its place on the page"
                                + " stays empty"
                        : "the image '" + path + "' is not next to the digest; its place on the page stays empty",
                WHOLE_DOCUMENT));
    }

    /** The name of the file and of the folder it is in, such as {@code img/a.png}; with a number if the name is taken. */
    private String uniqueName(String path) {
        String[] segments = path.split("/");
        String name = segments[segments.length - 1];
        String folder = segments.length > 2 ? segments[segments.length - 2] + '/' : "";
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        String unique = folder + name;
        String key = unique.toLowerCase(Locale.ROOT);
        int number = numbers.getOrDefault(key, 2);
        while (!taken.add(unique.toLowerCase(Locale.ROOT))) {
            unique = folder + name.substring(0, dot) + '-' + number + name.substring(dot);
            number++;
        }
        numbers.put(key, number);
        return unique;
    }
}
