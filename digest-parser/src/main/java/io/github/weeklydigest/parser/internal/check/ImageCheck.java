package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Images: what they say to readers who can't see them, and whether their files exist. */
final class ImageCheck {
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?:pasted |the )?(?:image|img|picture|photo|pic|screenshot|screen shot|figure|fig|alt|untitled"
                    + "|图片?|图像|照片|截图|截屏|插图|配图|示意图)(?: (?:text|description))?[\\s\\d_.:-]*"
                    + "(?:\\.?(?:png|jpe?g|gif|webp|svg|avif))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|[/\\\\#].*", Pattern.DOTALL);

    private final Reporter reporter;
    private final Optional<Path> folder;

    /**
     * Checks of images.
     *
     * @param folder the folder of the document, if it is a file
     */
    ImageCheck(Reporter reporter, Optional<Path> folder) {
        this.reporter = reporter;
        this.folder = folder;
    }

    void check(SourceFragment fragment, InlineSpan span, Image image, TextRange address) throws IOException {
        String alternative = image.alt().strip();
        if (!alternative.isEmpty() && (SAYS_NOTHING.matcher(alternative).matches() || isFileName(alternative, image))) {
            reporter.report(
                    DiagnosticCode.IMAGE_WITHOUT_DESCRIPTION,
                    Reporter.quoted(alternative) + " does not say what the image shows; describe the image",
                    fragment.span(span.range()));
        }
        if (folder.isPresent() && isMissing(folder.get(), image.uri())) {
            reporter.report(
                    DiagnosticCode.MISSING_IMAGE,
                    "there is no file " + fragment.quoted(address) + " next to the document; add it, or correct the"
                            + " address",
                    fragment.span(address));
        }
    }

    private static boolean isFileName(String alternative, Image image) {
        String path = file(image.uri());
        return alternative.equals(path.substring(path.lastIndexOf('/') + 1));
    }

    private static boolean isMissing(Path folder, String uri) {
        String file = file(uri);
        if (file.isEmpty() || ELSEWHERE.matcher(uri).matches()) {
            return false;
        }
        try {
            return !Files.exists(folder.resolve(file));
        } catch (InvalidPathException noSuchName) {
            return true;
        }
    }

    /** The path of a relative address: without its query and fragment, percent-encoding resolved. */
    private static String file(String uri) {
        int end = 0;
        while (end < uri.length() && uri.charAt(end) != '?' && uri.charAt(end) != '#') {
            end++;
        }
        String path = uri.substring(0, end);
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            // The decoder is made for forms, where a plus is a space.
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
