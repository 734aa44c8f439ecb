package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** The text of the page's style element, empty for none. */
record Stylesheet(String css) {
    static Stylesheet of(RenderOptions options) {
        String own = options.get(HtmlOptions.CSS)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\0', '\uFFFD');
        if (own.toLowerCase(Locale.ROOT).contains("</style")) {
            throw new IllegalArgumentException("option html.css must not hold </style");
        }
        return new Stylesheet(
                switch (options.get(HtmlOptions.STYLE)) {
                    case ADD -> Resources.text("page.css") + own;
                    case REPLACE -> own;
                    case NONE -> "";
                });
    }

    boolean isEmpty() {
        return css.isEmpty();
    }

    /** What a Content-Security-Policy allows it by. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
