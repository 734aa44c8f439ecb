package io.github.weeklydigest.parser.internal.grammar.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.testdata.Seeds;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads what the patterns say that define the forms; these take the square of the length for some texts. */
class AccountTest {
    private static final Pattern LAST = InlineText.pattern("(.*)@([A-Za-z0-9_]+)");
    private static final Pattern IN_PARENTHESES = InlineText.pattern("(.*?)\\s*\\(@([A-Za-z0-9_]+)\\)\\s*");
    private static final Pattern IN_LABEL = InlineText.pattern("(.*\\S)\\s+@([A-Za-z0-9_.@]+)");
    private static final Pattern DOTS = InlineText.pattern("[\\s·]+$");
    private static final Pattern DOT = InlineText.pattern("\\s*(?:·\\s*)?$");
    private static final String[] PIECES = {
        "@", "a", "_", "9", "(", ")", " ", "\u00A0", "·", ".", "文", "\uD83D\uDE42", "b@c"
    };

    static LongStream seeds() {
        return Seeds.stream(40);
    }

    @ParameterizedTest(name = "-Dtests.seed={0}")
    @MethodSource("seeds")
    void readsTheFormsOfAnAccount(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder builder = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                builder.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String text = builder.toString();

            assertThat(Account.last(text)).as(text).isEqualTo(match(LAST, text));
            assertThat(Account.inParentheses(text)).as(text).isEqualTo(match(IN_PARENTHESES, text));
            assertThat(Account.inLabel(text).map(AccountTest::stripped))
                    .as(text)
                    .isEqualTo(match(IN_LABEL, text).map(AccountTest::stripped));
            assertThat(Account.withoutDots(text))
                    .as(text)
                    .isEqualTo(DOTS.matcher(text).replaceFirst(""));
            assertThat(Account.withoutDot(text))
                    .as(text)
                    .isEqualTo(DOT.matcher(text).replaceFirst(""));
        }
    }

    private static Account stripped(Account account) {
        return new Account(WhiteSpace.strip(account.name()), account.handle());
    }

    private static Optional<Account> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(new Account(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
