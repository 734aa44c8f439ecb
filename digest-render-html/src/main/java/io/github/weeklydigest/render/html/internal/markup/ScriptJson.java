package io.github.weeklydigest.render.html.internal.markup;

import java.util.Optional;

/** Writes objects of JSON as text for a script element: no character of it can end or open one. */
public final class ScriptJson {
    private final HtmlWriter out;
    private boolean behindValue;

    public ScriptJson(HtmlWriter out) {
        this.out = out;
    }

    /** Begins an object: the value of a member, an element of an array, or a value by itself. */
    public ScriptJson begin() {
        if (behindValue) {
            out.mark(',');
        }
        return mark('{', false);
    }

    public ScriptJson end() {
        return mark('}', true);
    }

    /** Begins a member; its value follows. */
    public ScriptJson member(String name) {
        return member(name, "\":");
    }

    private ScriptJson member(String name, String behindName) {
        out.trusted(behindValue ? ",\"" : "\"").trusted(name).trusted(behindName);
        behindValue = false;
        return this;
    }

    public ScriptJson beginArray(String name) {
        return member(name, "\":[");
    }

    public ScriptJson endArray() {
        return mark(']', true);
    }

    public ScriptJson with(String name, String value) {
        member(name, "\":\"");
        out.script(value).mark('"');
        behindValue = true;
        return this;
    }

    public ScriptJson with(String name, int value) {
        member(name);
        out.trusted(Integer.toString(value));
        behindValue = true;
        return this;
    }

    public ScriptJson with(String name, Optional<String> value) {
        value.ifPresent(text -> with(name, text));
        return this;
    }

    /** Writes what another one has written and has been kept. */
    public ScriptJson kept(OutputBuffer values) {
        out.kept(values);
        behindValue = true;
        return this;
    }

    private ScriptJson mark(char mark, boolean value) {
        out.mark(mark);
        behindValue = value;
        return this;
    }
}
