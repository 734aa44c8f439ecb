package io.github.weeklydigest.render.json.internal.read;

import tools.jackson.core.TokenStreamLocation;

/**
 * A place in a JSON text.
 *
 * @param line the line, from 1; 0 if unknown
 * @param column the column, from 1; 0 if unknown
 */
public record JsonLocation(int line, int column) {
    static JsonLocation of(TokenStreamLocation location) {
        return new JsonLocation(Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
