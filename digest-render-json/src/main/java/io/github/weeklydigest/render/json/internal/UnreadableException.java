package io.github.weeklydigest.render.json.internal;

/** JSON that is no digest. The public readers turn it into exceptions of their own. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    UnreadableException(Place place, String message) {
        super(message);
        this.place = place;
    }

    /** {@return the culprit} */
    public Place place() {
        return place;
    }
}
