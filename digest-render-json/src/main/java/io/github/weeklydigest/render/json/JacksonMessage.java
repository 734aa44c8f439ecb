package io.github.weeklydigest.render.json;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Turns messages of Jackson into messages for the users of this library. */
final class JacksonMessage {
    private static final Map<String, String> LIMITS = Map.of(
            "nesting depth", "withMaxNesting",
            "String value", "withMaxTextLength",
            "Document length", "withMaxDocumentLength");

    /** How Jackson refers to another place: the source, which it does not show, then the line and column if it knows them. */
    private static final Pattern PLACE =
            Pattern.compile("\\[Source: [^;\\]]*(?:; (line: \\d+, column: \\d+)?[^\\]]*)?]");

    private JacksonMessage() {}

    static String of(JacksonException problem) {
        String message = problem.getOriginalMessage();
        if (problem instanceof StreamConstraintsException) {
            return ofLimit(message);
        }
        if (problem instanceof UnexpectedEndOfInputException) {
            return "the JSON ends before it is complete: write or copy the whole file again";
        }
        return PLACE.matcher(message)
                .replaceAll(place ->
                        Matcher.quoteReplacement(place.group(1) == null ? "an earlier place" : place.group(1)));
    }

    /** The message with the method that sets the limit; numbers and names have limits that can't be set. */
    private static String ofLimit(String message) {
        String plain = message.replaceAll(", from `[^`]*`", "");
        return LIMITS.entrySet().stream()
                .filter(limit -> message.contains(limit.getKey()))
                .map(limit -> plain + ", see JsonLimits." + limit.getValue())
                .findFirst()
                .orElse(plain);
    }
}
