package io.github.weeklydigest.render.html.internal.settings;

import io.github.weeklydigest.render.html.internal.markup.Truncation;
import io.github.weeklydigest.render.spi.RelativeReference;
import io.github.weeklydigest.render.spi.UrlPolicy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that a page may hold: what the policies allow. A relative address is replaced by the address of the file
 * that it names, where that is known, or else resolved against the base, if there is one.
 */
public final class Addresses {
    private static final Pattern HOST =
            Pattern.compile("https?:[/\\\\]*(?:[^@/?#]*@)?(?:www\\.)?([^:/?#]+)", Pattern.CASE_INSENSITIVE);
    /** A host of plain characters, so that nothing but its own name is shown for it; a path; what follows the path. */
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://(?:www\\.)?([A-Za-z0-9.-]+(?::[0-9]{1,5})?)(/[^\\s?#]*+)?(?:[?#]\\S*+)?");

    private static final int LONGEST_PATH = 60;

    private final Optional<URI> base;
    private final LocalFiles files;

    public Addresses(Optional<URI> base) {
        this(base, LocalFiles.NONE);
    }

    /**
     * Addresses some of which name known files.
     *
     * @param base the base of other relative addresses
     * @param files the files that relative addresses name
     */
    public Addresses(Optional<URI> base, LocalFiles files) {
        this.base = base;
        this.files = files;
    }

    /** Addresses with the same base and these files. */
    public Addresses withFiles(LocalFiles known) {
        return new Addresses(base, known);
    }

    /** Returns the address to write for a link; empty if a link is not allowed. */
    public Optional<String> link(String address) {
        return accepted(address, UrlPolicy.links(), false);
    }

    /** Returns the address to write for an image; empty if the image is not allowed. */
    public Optional<String> image(String address) {
        return accepted(address, UrlPolicy.images(), true).filter(accepted -> !accepted.startsWith("#"));
    }

    private Optional<String> accepted(String address, UrlPolicy policy, boolean image) {
        Optional<String> allowed = policy.allow(address);
        if (allowed.isEmpty() || isComplete(allowed.get())) {
            return allowed;
        }
        Optional<String> file = files.find(allowed.get(), image);
        if (file.isPresent()) {
            return policy.allow(file.get());
        }
        if (base.isEmpty()) {
            return allowed;
        }
        return resolved(allowed.get()).flatMap(policy::allow);
    }

    private static boolean isComplete(String address) {
        int end = 0;
        while (end < address.length() && isOfScheme(address.charAt(end), end == 0)) {
            end++;
        }
        return address.startsWith("#") || end > 0 && address.startsWith(":", end);
    }

    private static boolean isOfScheme(char c, boolean first) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || !first && (c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-');
    }

    private Optional<String> resolved(String relative) {
        String reference = relative.replace("[", "%5B").replace("]", "%5D");
        return isUri(reference)
                ? base.map(uri -> RelativeReference.resolve(uri.toString(), reference))
                : Optional.empty();
    }

    private static boolean isUri(String reference) {
        try {
            return !new URI(reference).isOpaque();
        } catch (URISyntaxException problem) {
            return false;
        }
    }

    /** The name of the host of an address that was accepted, without {@code www}. */
    public static Optional<String> host(String accepted) {
        int start = accepted.startsWith("https://") ? 8 : accepted.startsWith("http://") ? 7 : 0;
        int end = start;
        while (end < accepted.length() && isOfPlainName(accepted.charAt(end))) {
            end++;
        }
        boolean ended = end == accepted.length() || accepted.charAt(end) == '/';
        if (start > 0 && end > start && ended) {
            boolean www = accepted.startsWith("www.", start) && end > start + 4;
            return Optional.of(accepted.substring(www ? start + 4 : start, end));
        }
        return anyHost(accepted);
    }

    private static boolean isOfPlainName(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
    }

    public static Optional<String> anyHost(String accepted) {
        if (!accepted.regionMatches(true, 0, "http", 0, 4)) {
            return Optional.empty();
        }
        Matcher matcher = HOST.matcher(accepted);
        return matcher.lookingAt() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /**
     * Returns what to show of a text. One that is only a web address becomes its host and its path, which is cut if it is
     * long; every other text stays as it is.
     */
    public static String readable(String text) {
        if (!text.startsWith("http")) {
            return text;
        }
        Matcher parts = WEB_ADDRESS.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        String path = Truncation.to(Objects.requireNonNullElse(parts.group(2), ""), LONGEST_PATH);
        return parts.group(1) + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    public static String withoutFragment(String accepted) {
        int hash = accepted.indexOf('#');
        return hash < 0 ? accepted : accepted.substring(0, hash);
    }
}
