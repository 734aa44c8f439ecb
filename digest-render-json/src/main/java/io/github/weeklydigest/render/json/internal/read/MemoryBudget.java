package io.github.weeklydigest.render.json.internal.read;

/** Counts what is held in memory at once, and refuses too much of it. */
public final class MemoryBudget {
    private final long mostValues;
    private final long mostText;
    private long values;
    private long text;

    /**
     * Nothing yet.
     *
     * @param mostValues the maximum number of values
     * @param mostText the maximum number of characters in strings, numbers and names
     */
    public MemoryBudget(long mostValues, long mostText) {
        this.mostValues = mostValues;
        this.mostText = mostText;
    }

    /** Returns a budget for input that is bounded elsewhere. */
    static MemoryBudget unlimited() {
        return new MemoryBudget(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    void value(JsonLocation place) {
        if (++values > mostValues) {
            throw tooMuch(place, mostValues + " values", "withMaxHeldValues");
        }
    }

    void text(int length, JsonLocation place) {
        text += length;
        if (text > mostText) {
            throw tooMuch(place, mostText + " characters", "withMaxHeldText");
        }
    }

    void nothing() {
        values = 0;
        text = 0;
    }

    private static UnreadableException tooMuch(JsonLocation place, String most, String limit) {
        return new UnreadableException(place, "more than " + most + " in one item, see JsonLimits." + limit);
    }
}
