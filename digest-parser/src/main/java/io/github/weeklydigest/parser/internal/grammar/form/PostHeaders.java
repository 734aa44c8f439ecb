package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.PostTime;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The author line of a quoted post: {@code Name @handle [date](address)} and its variants. */
public final class PostHeaders {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MOMENT = InlineText.pattern(
            "([0-9]{1,2}):([0-9]{2})\\s*([AP])M\\s*·\\s*(\\p{L}{3})\\p{L}*\\s+([0-9]{1,2}),\\s*([0-9]{4})");
    private static final int DATE_LENGTH = 10;
    private static final int LONGEST_LOOSE_NAME = 41;
    private static final int HOURS = 12;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NAME = 60;

    private final Vocabulary vocabulary;

    /** The author lines of digests in a vocabulary. */
    public PostHeaders(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * An author line.
     *
     * @param surely whether the line alone is enough, at any place: it has an account and a date
     * @param linked the link at the end of the line, if it shows neither date nor author
     */
    public record Header(
            Person author,
            Optional<PostTime> published,
            Optional<String> uri,
            boolean surely,
            Optional<Inline> linked) {
        Header(Person author, Optional<PostTime> published, Optional<String> uri, boolean surely) {
            this(author, published, uri, surely, Optional.empty());
        }
    }

    /** Whether a block is an author line, given the block after it. */
    public boolean isHeader(Block block, @Nullable Block next) {
        return of(block, next).isPresent();
    }

    /** The block as an author line, given the block after it. */
    public Optional<Header> of(Block block, @Nullable Block next) {
        List<Inline> line = unmarked(InlineText.of(block));
        if (line.isEmpty() || isPlainText(line) || !isLineOfLinks(line)) {
            return Optional.empty();
        }
        String whole = WhiteSpace.strip(InlineText.text(line));
        if (whole.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        boolean quoted = next instanceof Quote;
        int last = lastWebLink(line);
        return last < 0 ? unlinked(whole, quoted) : linked(line, last, quoted);
    }

    /** What is in the bold type of a line that is nothing else. */
    private static List<Inline> unmarked(List<Inline> line) {
        return line.size() == 1 && line.get(0) instanceof Strong strong ? strong.children() : line;
    }

    // Most paragraphs of a digest; without a link an author line has a handle.
    private static boolean isPlainText(List<Inline> line) {
        return line.size() == 1
                && line.get(0) instanceof Text text
                && text.text().indexOf('@') < 0;
    }

    private static boolean isLineOfLinks(List<Inline> line) {
        for (Inline inline : line) {
            if (inline instanceof LineBreak
                    || inline instanceof WikiLink
                    || inline instanceof Image
                    || isLong(inline)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this alone makes a line too long; saves the text of the whole line. */
    private static boolean isLong(Inline inline) {
        return inline instanceof Text text
                && text.text().length() > LONGEST_LINE
                && WhiteSpace.strip(text.text()).length() > LONGEST_LINE;
    }

    private static int lastWebLink(List<Inline> line) {
        for (int i = line.size() - 1; i >= 0; i--) {
            if (InlineText.uri(line.get(i)).filter(PostHeaders::isWeb).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWeb(String uri) {
        return uri.startsWith("http:") || uri.startsWith("https:");
    }

    private Optional<Header> linked(List<Inline> line, int last, boolean quoted) {
        String before = InlineText.text(line.subList(0, last));
        String after = WhiteSpace.strip(InlineText.text(line.subList(last + 1, line.size())));
        String label = WhiteSpace.strip(InlineText.text(InlineText.label(line.get(last))));
        Optional<String> uri = InlineText.uri(line.get(last));
        Optional<PostTime> time = time(label);
        if (time.isPresent()) {
            return after.isEmpty() || vocabulary.postSuffixes().contains(after)
                    ? dated(before, time, uri)
                    : Optional.empty();
        }
        if (!quoted || !after.isEmpty()) {
            return Optional.empty();
        }
        Optional<Account> named = Account.inParentheses(before);
        if (named.isPresent()) {
            return Optional.of(
                    new Header(author(named.get()), Optional.empty(), uri, false, Optional.of(line.get(last))));
        }
        return line.size() == 1
                ? Account.inLabel(label).map(account -> new Header(author(account), Optional.empty(), uri, false))
                : Optional.empty();
    }

    private Optional<Header> dated(String before, Optional<PostTime> time, Optional<String> uri) {
        Optional<Account> account = Account.last(Account.withoutDots(before));
        if (account.isPresent()) {
            return Optional.of(new Header(author(account.get()), time, uri, true));
        }
        String name = name(Account.withoutDots(before));
        boolean isName =
                !name.isEmpty() && name.length() <= LONGEST_NAME && "：:。，,".indexOf(name.charAt(name.length() - 1)) < 0;
        return isName
                ? Optional.of(new Header(new Person(Optional.of(name), Optional.empty()), time, uri, false))
                : Optional.empty();
    }

    private Optional<Header> unlinked(String whole, boolean quoted) {
        if (whole.indexOf('@') < 0) {
            return Optional.empty();
        }
        Optional<PostTime> time = DAY.matcher(whole.substring(Math.max(0, whole.length() - DATE_LENGTH)))
                        .matches()
                ? time(whole.substring(whole.length() - DATE_LENGTH))
                : Optional.empty();
        if (time.isPresent()) {
            return Account.last(Account.withoutDot(whole.substring(0, whole.length() - DATE_LENGTH)))
                    .map(account -> new Header(author(account), time, Optional.empty(), true));
        }
        return quoted
                ? Account.last(whole)
                        .filter(PostHeaders::isLoose)
                        .map(account -> new Header(author(account), Optional.empty(), Optional.empty(), false))
                : Optional.empty();
    }

    /** Whether a name and an account alone may be an author line: white space parts them, and the name is short. */
    private static boolean isLoose(Account account) {
        String name = WhiteSpace.strip(account.name());
        return name.length() < account.name().length()
                && account.name().startsWith(name)
                && !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST_LOOSE_NAME
                && !name.equals("by");
    }

    private Person author(Account account) {
        return new Person(
                Optional.of(name(account.name())).filter(text -> !text.isEmpty()), Optional.of(account.handle()));
    }

    private String name(String text) {
        String name = InlineText.collapsed(text);
        for (String prefix : vocabulary.postPrefixes()) {
            if (name.startsWith(prefix + ' ')) {
                return name.substring(prefix.length() + 1);
            }
        }
        return name;
    }

    private static Optional<PostTime> time(String label) {
        if (label.isEmpty() || !Character.isDigit(label.charAt(0))) {
            return Optional.empty();
        }
        try {
            Matcher day = DAY.matcher(label);
            if (day.matches()) {
                return Optional.of(PostTime.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3))));
            }
            Matcher moment = MOMENT.matcher(label);
            if (!moment.matches()) {
                return Optional.empty();
            }
            if (number(moment, 1) > HOURS) {
                return Optional.empty();
            }
            int hour = number(moment, 1) % HOURS + (moment.group(3).equals("P") ? HOURS : 0);
            int month = MONTHS.indexOf(moment.group(4).toLowerCase(Locale.ROOT)) + 1;
            LocalDate date = LocalDate.of(number(moment, 6), month, number(moment, 5));
            return Optional.of(new PostTime(date, Optional.of(LocalTime.of(hour, number(moment, 2)))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
