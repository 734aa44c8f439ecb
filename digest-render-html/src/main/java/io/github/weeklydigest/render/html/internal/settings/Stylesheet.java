package io.github.weeklydigest.render.html.internal.settings;

import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.Resources;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * The page's style.
 *
 * @param css the text of the style element, empty for none
 * @param hash what a Content-Security-Policy allows it by
 */
public record Stylesheet(String css, String hash) {
    public static Stylesheet of(RenderOptions options) {
        String own = options.get(HtmlOptions.CSS)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\0', '\uFFFD');
        if (own.toLowerCase(Locale.ROOT).contains("</style")) {
            throw new IllegalArgumentException("option html.css must not hold </style");
        }
        String css = switch (options.get(HtmlOptions.STYLE)) {
            case ADD -> Resources.text(Stylesheet.class, "page.css") + own;
            case REPLACE -> own;
            case NONE -> "";
        };
        return new Stylesheet(css, hash(css));
    }

    public boolean isEmpty() {
        return css.isEmpty();
    }

    private static String hash(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
