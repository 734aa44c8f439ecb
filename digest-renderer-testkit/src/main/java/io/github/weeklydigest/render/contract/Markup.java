package io.github.weeklydigest.render.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the attributes of HTML or XML roughly as a browser does. */
final class Markup {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("[\\s/]*([^\\s/>=\"']+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]*)))?|[\\s/\"'=]+");
    private static final Pattern TAG =
            Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<([A-Za-z][^\\s/>]*)", Pattern.DOTALL);

    private Markup() {}

    /**
     * An attribute of any element.
     *
     * @param name its name in lower case
     * @param value its value, character references undone
     */
    record Attribute(String name, String value) {}

    static List<Attribute> attributes(String markup) {
        List<Attribute> attributes = new ArrayList<>();
        Matcher tag = TAG.matcher(markup);
        Matcher attribute = ATTRIBUTE.matcher(markup);
        int at = 0;
        while (tag.find(at)) {
            at = tag.end();
            while (tag.group(1) != null && attribute.region(at, markup.length()).lookingAt()) {
                at = attribute.end();
                if (attribute.group(1) != null) {
                    attributes.add(new Attribute(attribute.group(1).toLowerCase(Locale.ROOT), value(attribute)));
                }
            }
        }
        return attributes;
    }

    private static String value(Matcher attribute) {
        for (int group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return unescaped(attribute.group(group));
            }
        }
        return "";
    }

    private static String unescaped(String value) {
        return REFERENCE.matcher(value).replaceAll(reference -> {
            if (reference.group(3) != null) {
                return switch (reference.group(3)) {
                    case "amp" -> "&";
                    case "lt" -> "<";
                    case "gt" -> ">";
                    case "quot" -> "\"";
                    default -> "'";
                };
            }
            int codePoint = reference.group(1) != null
                    ? Integer.parseInt(reference.group(1))
                    : Integer.parseInt(reference.group(2), 16);
            return Matcher.quoteReplacement(
                    Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\uFFFD");
        });
    }
}
