package io.github.weeklydigest.render.json.internal.read;

/** Thrown for JSON that is not a digest. The public readers turn it into exceptions of their own. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient JsonLocation place;

    UnreadableException(JsonLocation place, String message) {
        super(message);
        this.place = place;
    }

    /** {@return the culprit} */
    public JsonLocation place() {
        return place;
    }
}
