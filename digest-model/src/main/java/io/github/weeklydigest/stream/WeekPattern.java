package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.DigestReference;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.WikiLink;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves references to other weeks by a pattern of their addresses. */
final class WeekPattern implements LinkResolver {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final String pattern;

    WeekPattern(String pattern) {
        this.pattern = pattern;
        PLACE.matcher(pattern).results().map(place -> place.group(1)).forEach(name -> {
            if (!name.equals("year") && !name.equals("week") && !name.equals("anchor")) {
                throw new IllegalArgumentException(
                        "the address of a week can contain {year}, {week} and {anchor}, not {" + name + "}: "
                                + pattern);
            }
        });
    }

    @Override
    public Optional<ResolvedLink> resolve(WikiLink link) {
        return link.digest().map(this::address).map(ResolvedLink::to);
    }

    private String address(DigestReference reference) {
        String address = PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(value(place, reference)));
        return address.endsWith("#") ? address.substring(0, address.length() - 1) : address;
    }

    private static String value(MatchResult place, DigestReference reference) {
        String week = reference.week().toString();
        return switch (place.group(1)) {
            case "year" -> week.substring(0, 4);
            case "week" -> week.substring(6);
            default -> reference.heading().map(Heading::anchorOf).orElse("");
        };
    }
}
