package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.render.spi.Escaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An object of JSON as text that may stand in a script element: no character of it can end or open one. */
final class Json {
    private final List<String> members = new ArrayList<>();

    Json with(String name, String value) {
        return raw(name, quoted(value));
    }

    Json with(String name, int value) {
        return raw(name, Integer.toString(value));
    }

    Json with(String name, Optional<String> value) {
        value.ifPresent(text -> with(name, text));
        return this;
    }

    Json with(String name, Json value) {
        return raw(name, value.toString());
    }

    /** An array, left out where it is empty. */
    Json with(String name, List<Json> values) {
        return values.isEmpty() ? this : raw(name, values.toString());
    }

    private Json raw(String name, String json) {
        members.add(quoted(name) + ':' + json);
        return this;
    }

    private static String quoted(String text) {
        return '"' + Escaper.SCRIPT_JSON.escape(BidiText.balanced(text)) + '"';
    }

    @Override
    public String toString() {
        return '{' + String.join(",", members) + '}';
    }
}
