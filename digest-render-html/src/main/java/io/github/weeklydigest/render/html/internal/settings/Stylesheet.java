package io.github.weeklydigest.render.html.internal.settings;

import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.Truncation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The style of a page.
 *
 * @param css the text of the style element, empty for none
 * @param hash what a Content-Security-Policy allows it by
 * @param own whether it has the library's own style
 * @param added the rules of the user in it
 */
public record Stylesheet(String css, String hash, boolean own, String added) {
    private static final int MAX_RUNNING_HEAD = 80;

    public static Stylesheet of(RenderOptions options) {
        String own = options.get(HtmlOptions.CSS)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\0', '\uFFFD');
        if (own.toLowerCase(Locale.ROOT).contains("</style")) {
            throw new IllegalArgumentException("option html.css must not contain '</style'");
        }
        return switch (options.get(HtmlOptions.STYLE)) {
            case ADD, FILE -> LibraryStyle.page().with(own);
            case REPLACE -> new Stylesheet(own, hash(own), false, own);
            case NONE -> new Stylesheet("", "", false, "");
        };
    }

    /** The style of a page that lists digests or papers, which has some rules more. */
    public Stylesheet ofLists() {
        return own ? LibraryStyle.lists().with(added) : this;
    }

    private Stylesheet with(String rules) {
        return rules.isEmpty() ? this : new Stylesheet(css + rules, hash(css + rules), own, rules);
    }

    /** The running head of printed pages, which holds the title; nothing if the page has another style than its own. */
    public static Optional<Stylesheet> runningHead(String title, Stylesheet style) {
        if (!style.own()) {
            return Optional.empty();
        }
        StringBuilder css = new StringBuilder("@page{@top-center{content:\"");
        Truncation.line(title, MAX_RUNNING_HEAD).codePoints().forEach(c -> {
            boolean plain = c == ' '
                    || c >= 'A' && c <= 'Z'
                    || c >= 'a' && c <= 'z'
                    || c >= '0' && c <= '9'
                    || c >= 0x4E00 && c <= 0x9FEF;
            if (plain) {
                css.appendCodePoint(c);
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE) {
                css.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        String text = css.append("\";font:8pt sans-serif}}").toString();
        return Optional.of(new Stylesheet(text, hash(text), false, ""));
    }

    public boolean isEmpty() {
        return css.isEmpty();
    }

    /** What a Content-Security-Policy allows a style by. */
    static String hash(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
