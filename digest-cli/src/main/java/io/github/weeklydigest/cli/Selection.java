package io.github.weeklydigest.cli;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The options that select some of the digests by their header. */
final class Selection {
    private final Arguments arguments;
    private final Arguments.Value<String> language;
    private final Arguments.Value<String> weeks;
    private final Arguments.Value<String> since;

    Selection(Arguments arguments) {
        this.arguments = arguments;
        language = arguments.text(
                "--language",
                "TAG",
                "Only digests in this language, such as zh-CN; zh stands for all kinds of Chinese.");
        weeks = arguments.text(
                "--weeks",
                "A..B",
                "Only digests of these weeks, such as 2026-W10..2026-W20; A.. and ..B leave one end open.");
        since = arguments.text(
                "--since",
                "DATE",
                "Only digests that start or were published on this day or later, such as 2026-03-01.");
    }

    /** The inputs whose header matches all options, and those that can't be read, which are reported later. */
    Inputs of(Inputs inputs, DigestParser parser, Workers workers) {
        if (language.value().isEmpty()
                && weeks.value().isEmpty()
                && since.value().isEmpty()) {
            return inputs;
        }
        Range range = range(weeks.value().orElse(".."));
        LocalDate first = since.value().map(this::date).orElse(LocalDate.MIN);
        List<Input> selected = new ArrayList<>();
        workers.<Input, Boolean>each(
                inputs.files(),
                input -> header(input, parser)
                        .map(header -> matches(header, range, first))
                        .orElse(true),
                (input, problem) -> true,
                new Matching(inputs.files(), selected)::add);
        return inputs.selected(selected);
    }

    private static Optional<DigestHeader> header(Input input, DigestParser parser) {
        try (DigestReader reader = input.peek(parser)) {
            return reader.next() instanceof DigestStart start ? Optional.of(start.header()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private boolean matches(DigestHeader header, Range range, LocalDate first) {
        boolean inLanguage = language.value().isEmpty()
                || header.language()
                        .filter(tag -> isIn(tag, language.value().get()))
                        .isPresent();
        boolean inWeeks =
                weeks.value().isEmpty() || header.week().filter(range::contains).isPresent();
        Optional<LocalDate> day = header.published().or(() -> header.week().map(IsoWeek::start));
        return inLanguage
                && inWeeks
                && (since.value().isEmpty()
                        || day.filter(start -> !start.isBefore(first)).isPresent());
    }

    private static boolean isIn(String tag, String wanted) {
        String lower = tag.toLowerCase(Locale.ROOT);
        String prefix = wanted.toLowerCase(Locale.ROOT);
        return lower.equals(prefix) || lower.startsWith(prefix + "-");
    }

    private Range range(String text) {
        int dots = text.indexOf("..");
        String from = dots < 0 ? text : text.substring(0, dots);
        String to = dots < 0 ? text : text.substring(dots + 2);
        return new Range(week(from), week(to));
    }

    private Optional<IsoWeek> week(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(IsoWeek.parse(text));
        } catch (IllegalArgumentException | DateTimeException problem) {
            throw arguments.misused("--weeks expects weeks such as 2026-W10..2026-W20 but was '"
                    + weeks.value().orElse("") + "'");
        }
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException problem) {
            throw arguments.misused("--since expects a date such as 2026-03-01 but was '" + text + "'");
        }
    }

    private record Range(Optional<IsoWeek> from, Optional<IsoWeek> to) {
        boolean contains(IsoWeek week) {
            return from.filter(first -> first.compareTo(week) > 0).isEmpty()
                    && to.filter(last -> last.compareTo(week) < 0).isEmpty();
        }
    }

    /** Collects the inputs that match. The results arrive in the order of the inputs. */
    private static final class Matching {
        private final List<Input> inputs;
        private final List<Input> selected;
        private int next;

        Matching(List<Input> inputs, List<Input> selected) {
            this.inputs = inputs;
            this.selected = selected;
        }

        void add(boolean matches) {
            Input input = inputs.get(next++);
            if (matches) {
                selected.add(input);
            }
        }
    }
}
