package io.github.weeklydigest.testdata;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Digests of any number and size, the same for the same seed on every machine.
 *
 * <p>Sizes, shares of line and block kinds, and rates of inline Markdown are those measured in 74 real weeks; the text is
 * composed of word lists. Weeks are numbered from week 10 of 2025. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SampleDigests {
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2025, 3, 3);

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double SILVER = Math.sqrt(2) - 1;

    private final long seed;
    private final Words words = Words.load();
    private final List<SectionTable.Section> sections = SectionTable.load();

    private SampleDigests(long seed) {
        this.seed = seed;
    }

    /** {@return the digests of a seed} */
    public static SampleDigests seeded(long seed) {
        return new SampleDigests(seed);
    }

    /**
     * Writes one week.
     *
     * @param index the week's number in this series, from 0; weeks are generated independently, in any order
     * @return the Markdown
     */
    public String week(int index) {
        Draft draft = draft(index);
        WeekWriter writer = new WeekWriter(draft);
        List<WeekPlan.Entry> plan = plan(draft, index);
        writer.contents(writer.header(monday(index)), plan);
        writer.sections(plan);
        return draft.out.toString();
    }

    /**
     * Writes one week as bytes.
     *
     * @param index the week's number in this series, from 0
     * @return the Markdown in UTF-8
     */
    public byte[] weekBytes(int index) {
        return week(index).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Names a week.
     *
     * @param index the week's number in this series, from 0
     * @return its ISO week, for example {@code 2025W10}
     */
    public String weekName(int index) {
        LocalDate monday = monday(index);
        return String.format(
                Locale.ROOT,
                "%dW%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * Writes weeks one after the other; each is generated when the previous one has been read.
     *
     * @param atLeast the least number of bytes: the stream ends with the first week that reaches it; {@link
     *     Long#MAX_VALUE} for an endless stream
     * @return the stream, in UTF-8; it holds one week at a time
     */
    public InputStream weeks(long atLeast) {
        return new ChunkInputStream(this::weekBytes, atLeast);
    }

    /**
     * Writes a single digest of any size: one header, no contents, then the sections of as many weeks as it takes.
     *
     * @param atLeast the least number of bytes: the stream ends with the first section that reaches it; {@link
     *     Long#MAX_VALUE} for an endless stream
     * @return the stream, in UTF-8; it holds one week's sections at a time
     */
    public InputStream document(long atLeast) {
        return new ChunkInputStream(this::part, atLeast);
    }

    private byte[] part(int index) {
        Draft draft = draft(index);
        WeekWriter writer = new WeekWriter(draft);
        List<WeekPlan.Entry> plan = plan(draft, index);
        if (index == 0) {
            writer.header(monday(index));
        } else {
            draft.add("\n");
        }
        writer.sections(plan);
        return draft.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Draft draft(int index) {
        // Random's own scrambling leaves the first numbers of neighbouring seeds too similar.
        Random random = new Random((seed * 31 + index) * 0x9E3779B97F4A7C15L);
        return new Draft(random, words, Era.at(spread(index, SILVER)));
    }

    private List<WeekPlan.Entry> plan(Draft draft, int index) {
        return WeekPlan.of(draft, sections, Measured.UNITS_OF_WEEK.at(spread(index, GOLDEN)));
    }

    // Multiples of an irrational number fill the range evenly, so that even a few weeks have all sizes.
    private static double spread(int index, double step) {
        double share = (index + 0.5) * step;
        return share - Math.floor(share);
    }

    private static LocalDate monday(int index) {
        return FIRST_MONDAY.plusWeeks(index);
    }
}
