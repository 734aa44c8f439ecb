package io.github.weeklydigest.render.json.internal.writer;

/**
 * How JSON is set in characters.
 *
 * @param indent whether lines are broken and indented by two spaces
 * @param htmlSafe whether characters with a meaning in HTML or JavaScript are escaped
 */
public record JsonFormat(boolean indent, boolean htmlSafe) {
    /**
     * Writes to a target, which it never flushes or closes.
     *
     * @param target where the characters go
     * @return what writes there, to be ended by the caller
     */
    public JsonOut to(Appendable target) {
        JsonChars chars = htmlSafe ? JsonChars.htmlSafeTo(target) : JsonChars.to(target);
        return new JsonOut(new JsonText(chars, indent));
    }
}
