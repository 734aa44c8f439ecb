package io.github.weeklydigest.render.spi;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which addresses of a digest may be written as links: an allow-list of schemes.
 *
 * <p>The scheme is determined in the way a browser may read the address: without control characters and invisible
 * ones, and with character references and percent-encoding decoded up to three times. The policy allows addresses with
 * a listed scheme, fragments ({@code #anchor}) and paths relative to the page. It never allows addresses that begin
 * with two slashes or backslashes, because they refer to another host with the scheme of the page.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @since 0.1
 */
public final class UrlPolicy {
    private static final Set<String> NEVER =
            Set.of("javascript", "vbscript", "data", "blob", "filesystem", "view-source");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");
    private static final Pattern RASTER_DATA =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp|avif|bmp);base64,[A-Za-z0-9+/]*+={0,2}");
    private static final UrlPolicy LINKS = new UrlPolicy(Set.of("http", "https", "mailto"), false);
    private static final UrlPolicy IMAGES = new UrlPolicy(Set.of("http", "https"), false);
    private static final int MOST_DECODINGS = 3;

    private final Set<String> schemes;
    private final boolean rasterData;

    private UrlPolicy(Set<String> schemes, boolean rasterData) {
        this.schemes = schemes;
        this.rasterData = rasterData;
    }

    /** {@return the policy for links: {@code http}, {@code https}, {@code mailto}, fragments and relative paths} */
    public static UrlPolicy links() {
        return LINKS;
    }

    /** {@return the policy for images: {@code http}, {@code https} and relative paths} */
    public static UrlPolicy images() {
        return IMAGES;
    }

    /**
     * Returns this policy with one more scheme.
     *
     * @param scheme the scheme, without the colon, such as {@code obsidian}
     * @return the wider policy
     * @throws IllegalArgumentException if it is not a scheme, or if it can run code in a page, such as {@code javascript}
     */
    public UrlPolicy allowing(String scheme) {
        String name = scheme.toLowerCase(Locale.ROOT);
        if (!SCHEME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a scheme (letters, digits, '+', '.' and '-'): '" + scheme + '\'');
        }
        if (NEVER.contains(name)) {
            throw new IllegalArgumentException(
                    "the scheme '" + scheme + "' can't be allowed, because it can run code in a page");
        }
        Set<String> more = new HashSet<>(schemes);
        more.add(name);
        return new UrlPolicy(Set.copyOf(more), rasterData);
    }

    /** {@return this policy with base64 {@code data:} addresses of PNG, JPEG, GIF, WebP, AVIF and BMP images, never of SVG} */
    public UrlPolicy allowingRasterData() {
        return new UrlPolicy(schemes, true);
    }

    /**
     * Returns the address, if it may be written.
     *
     * <p>Control characters and surrounding space are removed from it, and characters that no address may hold (a space,
     * a quotation mark, an angle bracket, a backslash and so on) are percent-encoded. The caller must still escape it
     * for its target.
     *
     * @param uri the address as written in the model
     * @return the address to write; empty if it is not allowed, or empty itself
     */
    public Optional<String> allow(String uri) {
        if (UrlText.isPlain(uri)) {
            return isAllowed(uri) ? Optional.of(uri) : Optional.empty();
        }
        return allowDecoded(uri);
    }

    /** Decides on an address that may be written so that it looks like another one. */
    Optional<String> allowDecoded(String uri) {
        String visible = UrlText.visible(uri);
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        String decoded = visible;
        for (int round = 0; round <= MOST_DECODINGS; round++) {
            if (!isAllowed(decoded)) {
                return Optional.empty();
            }
            String next = UrlText.visible(UrlText.decoded(decoded));
            if (next.equals(decoded)) {
                break;
            }
            decoded = next;
        }
        return Optional.of(UrlText.encoded(visible));
    }

    private boolean isAllowed(String uri) {
        int end = 0;
        while (end < uri.length() && ":/\\?#".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        if (end < uri.length() && uri.charAt(end) == ':') {
            return schemes.contains(uri.substring(0, end).toLowerCase(Locale.ROOT))
                    || (rasterData && RASTER_DATA.matcher(uri).matches());
        }
        return !(isSlash(uri, 0) && isSlash(uri, 1));
    }

    private static boolean isSlash(String uri, int index) {
        return index < uri.length() && (uri.charAt(index) == '/' || uri.charAt(index) == '\\');
    }
}
