package io.github.weeklydigest.render.html.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses a page may hold, whoever has supplied them.
 *
 * <p>The decision is made on what is left when controls and white space are gone and character references, percent signs and
 * compatibility characters are decoded; what is written is the address without controls, with a percent sign for each
 * character that no address may have.
 */
final class UrlPolicy {
    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto");
    private static final Set<String> IMAGE_SCHEMES = Set.of("http", "https");

    /** More rounds of encoding than this around a scheme are refused. */
    private static final int MAX_ROUNDS = 8;

    private static final int MAX_LENGTH = 16_384;

    private static final Pattern REFERENCE = Pattern.compile(
            "&(?:#[xX]0*([0-9a-fA-F]{1,6})|#0*([0-9]{1,7})|(colon|Tab|NewLine|sol|bsol|num|quest|amp|nbsp));?");
    private static final Pattern PERCENT = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[^@/?#\\\\]*@)?(?:\\[[0-9a-fA-F:.]+]|[^\\x00-\\x20:@/?#\\[\\]\\\\<>^`{|}\"%]+)(?::[0-9]{0,5})?");

    private final Optional<URI> base;

    UrlPolicy(Optional<URI> base) {
        this.base = base;
    }

    /** The address to write for a link, or nothing where there must be no link. */
    Optional<String> link(String address) {
        return accept(address, LINK_SCHEMES, true);
    }

    /** The address to write for an image, or nothing where there must be none. */
    Optional<String> image(String address) {
        return accept(address, IMAGE_SCHEMES, false);
    }

    /** The name of the host of an address that was accepted. */
    static Optional<String> host(String accepted) {
        Matcher matcher = Pattern.compile("https?://(?:[^@/?#]*@)?([^:/?#]+)", Pattern.CASE_INSENSITIVE)
                .matcher(accepted);
        return matcher.lookingAt()
                ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)).map(UrlPolicy::withoutWww)
                : Optional.empty();
    }

    static String withoutFragment(String accepted) {
        int hash = accepted.indexOf('#');
        return hash < 0 ? accepted : accepted.substring(0, hash);
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private Optional<String> accept(String address, Set<String> schemes, boolean fragments) {
        if (address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String cleaned = withoutInvisible(address);
        if (cleaned.isEmpty() || !allowed(cleaned, schemes)) {
            return Optional.empty();
        }
        if (cleaned.startsWith("#")) {
            return fragments ? Optional.of(encoded(cleaned)) : Optional.empty();
        }
        String encoded = encoded(cleaned);
        if (scheme(cleaned).isPresent() || base.isEmpty()) {
            return Optional.of(encoded);
        }
        return resolved(base.get(), encoded).filter(absolute -> allowed(absolute, schemes));
    }

    private static Optional<String> resolved(URI base, String relative) {
        try {
            return Optional.of(base.resolve(new URI(relative)).toString());
        } catch (URISyntaxException notRelative) {
            return Optional.empty();
        }
    }

    private static boolean allowed(String cleaned, Set<String> schemes) {
        String probe = cleaned;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            if (!allowedAsWritten(probe, schemes)) {
                return false;
            }
            String decoded = decoded(probe);
            if (decoded.equals(probe)) {
                return true;
            }
            probe = decoded;
        }
        return false;
    }

    private static boolean allowedAsWritten(String probe, Set<String> schemes) {
        if (probe.startsWith("#")) {
            return true;
        }
        if (startsWithTwoSlashes(probe)) {
            return false;
        }
        Optional<String> scheme = scheme(probe);
        if (scheme.isEmpty()) {
            return true;
        }
        String rest = probe.substring(scheme.get().length() + 1);
        return schemes.contains(scheme.get().toLowerCase(Locale.ROOT))
                && (scheme.get().equalsIgnoreCase("mailto") || rest.startsWith("//") && hasHost(rest.substring(2)));
    }

    private static boolean hasHost(String rest) {
        Matcher matcher = AUTHORITY.matcher(rest);
        return matcher.lookingAt() && (matcher.hitEnd() || "/?#".indexOf(rest.charAt(matcher.end())) >= 0);
    }

    private static boolean startsWithTwoSlashes(String probe) {
        return probe.length() > 1 && isSlash(probe.charAt(0)) && isSlash(probe.charAt(1));
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /** All before a colon that stands before any slash, question mark or hash, whatever characters that is. */
    private static Optional<String> scheme(String probe) {
        for (int i = 0; i < probe.length(); i++) {
            switch (probe.charAt(i)) {
                case ':':
                    return Optional.of(probe.substring(0, i));
                case '/', '\\', '?', '#':
                    return Optional.empty();
                default:
                    break;
            }
        }
        return Optional.empty();
    }

    /** One round of decoding of what stands where a scheme or a host can stand. */
    private static String decoded(String probe) {
        int end = endOfStart(probe);
        String start = probe.substring(0, end);
        start = PERCENT.matcher(start)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
        start = REFERENCE.matcher(start).replaceAll(match -> Matcher.quoteReplacement(referenced(match)));
        start = Normalizer.normalize(start, Normalizer.Form.NFKC);
        return withoutInvisible(start) + probe.substring(end);
    }

    /** Up to the first slash or question mark behind the beginning; a hash may begin a character reference. */
    private static int endOfStart(String probe) {
        for (int i = 0; i < probe.length(); i++) {
            char c = probe.charAt(i);
            boolean fragment = c == '#' && (i == 0 || probe.charAt(i - 1) != '&');
            if (i > 1 && isSlash(c) || c == '?' || fragment) {
                return i;
            }
        }
        return probe.length();
    }

    private static String referenced(java.util.regex.MatchResult match) {
        if (match.group(3) != null) {
            return switch (match.group(3)) {
                case "colon" -> ":";
                case "sol" -> "/";
                case "bsol" -> "\\";
                case "num" -> "#";
                case "quest" -> "?";
                case "amp" -> "&";
                default -> "";
            };
        }
        int codePoint =
                match.group(1) != null ? Integer.parseInt(match.group(1), 16) : Integer.parseInt(match.group(2));
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
    }

    /** Without what a browser drops or a reader can't see: controls, format characters, white space but inner spaces. */
    private static String withoutInvisible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == ' ' || !isInvisible(c)).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder(address.length() + 8);
        int authorityEnd = endOfAuthority(address);
        int hash = address.indexOf('#');
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean inAuthority = i < authorityEnd;
            boolean illegal = c == ' '
                    || "\"<>\\^`{|}".indexOf(c) >= 0
                    || (c == '[' || c == ']') && !inAuthority
                    || c == '#' && i > hash
                    || c == '%'
                            && !PERCENT.matcher(address)
                                    .region(i, address.length())
                                    .lookingAt();
            if (illegal) {
                encoded.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    private static int endOfAuthority(String address) {
        int start = address.indexOf("://");
        if (start < 0) {
            return 0;
        }
        int end = start + 3;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
