package io.github.weeklydigest.parser.blackbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An object of a file of facts.
 *
 * @param members its members: objects, lists, texts, numbers, booleans
 */
record Facts(Map<String, Object> members) {
    private static final JsonFactory JSON = new JsonFactory();

    static Facts read(Path file) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), Files.readString(file))) {
            parser.nextToken();
            return (Facts) value(parser);
        }
    }

    private static Object value(JsonParser parser) {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                return new Facts(members);
            }
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(parser));
                }
                return values;
            }
            case VALUE_NUMBER_INT -> {
                return parser.getIntValue();
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            default -> {
                return parser.getString();
            }
        }
    }

    Facts object(String name) {
        return (Facts) member(name);
    }

    List<Facts> objects(String name) {
        return ((List<?>) member(name)).stream().map(Facts.class::cast).toList();
    }

    List<String> texts(String name) {
        return ((List<?>) member(name)).stream().map(String.class::cast).toList();
    }

    /** A text, or "-" if absent. */
    String text(String name) {
        return String.valueOf(members.getOrDefault(name, "-"));
    }

    int number(String name) {
        return (Integer) member(name);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    private Object member(String name) {
        Object member = members.get(name);
        if (member == null) {
            throw new IllegalArgumentException("no " + name + " in " + members.keySet());
        }
        return member;
    }

    /** A hashed text. */
    String hashed(String name) {
        Facts hash = object(name);
        return hash.number("length") + " " + hash.text("sha256");
    }

    /** A text as the facts hash it: without white space, backslash, dollar sign and tilde. */
    static String hash(String text) {
        String comparable = comparable(text);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(comparable.getBytes(StandardCharsets.UTF_8));
            return comparable.length() + " " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String comparable(String text) {
        return squeezed(text).replaceAll("[\\\\$~]", "");
    }

    /** A text without white space. */
    static String squeezed(String text) {
        return text.replaceAll("\\p{IsWhite_Space}+", "");
    }
}
