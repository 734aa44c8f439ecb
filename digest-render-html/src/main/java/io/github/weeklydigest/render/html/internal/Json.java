package io.github.weeklydigest.render.html.internal;

import java.util.Optional;

/** Writes objects of JSON as text that may stand in a script element: no character of it can end or open one. */
final class Json {
    private final HtmlWriter out;
    private boolean behindValue;

    Json(HtmlWriter out) {
        this.out = out;
    }

    /** Begins an object: the value of a member, an element of an array, or one that stands alone. */
    Json begin() {
        if (behindValue) {
            out.trusted(", ");
        }
        return mark('{', false);
    }

    Json end() {
        return mark('}', true);
    }

    /** Begins a member; its value follows. */
    Json member(String name) {
        if (behindValue) {
            out.mark(',');
        }
        out.mark('"').trusted(name).trusted("\":");
        behindValue = false;
        return this;
    }

    Json beginArray(String name) {
        return member(name).mark('[', false);
    }

    Json endArray() {
        return mark(']', true);
    }

    Json with(String name, String value) {
        member(name);
        out.mark('"').script(value).mark('"');
        behindValue = true;
        return this;
    }

    Json with(String name, int value) {
        member(name);
        out.trusted(Integer.toString(value));
        behindValue = true;
        return this;
    }

    Json with(String name, Optional<String> value) {
        value.ifPresent(text -> with(name, text));
        return this;
    }

    /** Writes what another one has written and has been kept. */
    Json kept(Spool values) {
        out.kept(values);
        behindValue = true;
        return this;
    }

    private Json mark(char mark, boolean value) {
        out.mark(mark);
        behindValue = value;
        return this;
    }
}
