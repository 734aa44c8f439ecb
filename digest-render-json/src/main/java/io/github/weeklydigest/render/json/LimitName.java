package io.github.weeklydigest.render.json;

import java.util.Map;

/** Names our limit where Jackson names its own. */
final class LimitName {
    private static final Map<String, String> LIMITS = Map.of(
            "nesting depth", "withMaxNesting",
            "String value", "withMaxTextLength",
            "Document length", "withMaxDocumentLength");

    private LimitName() {}

    /** The message with the method that sets the limit; numbers and names have limits that can't be set. */
    static String in(String message) {
        String plain = message.replaceAll(", from `[^`]*`", "");
        return LIMITS.entrySet().stream()
                .filter(limit -> message.contains(limit.getKey()))
                .map(limit -> plain + ", see JsonLimits." + limit.getValue())
                .findFirst()
                .orElse(plain);
    }
}
