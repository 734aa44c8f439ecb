package io.github.weeklydigest.parser.blackbox;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a profile finds in an issue, as text. */
final class IssueSummary {
    private IssueSummary() {}

    /** The header, then a line for each article: section, label, title, address, contributors and image. */
    static String of(DigestParser parser, Path issue) throws IOException {
        StringBuilder summary = new StringBuilder();
        Deque<String> sections = new ArrayDeque<>();
        try (DigestReader reader = parser.open(issue)) {
            for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
                if (event instanceof DigestStart start) {
                    header(start.header(), summary);
                } else if (event instanceof SectionStart section) {
                    sections.push(section.header().heading().map(Heading::text).orElse(""));
                } else if (event instanceof SectionEnd) {
                    sections.pop();
                } else if (event instanceof ItemEvent item && item.item() instanceof Article article) {
                    summary.append(line(sections.isEmpty() ? "" : sections.peek(), article))
                            .append('\n');
                }
            }
        }
        return summary.toString();
    }

    private static void header(DigestHeader header, StringBuilder summary) {
        String number =
                header.issueNumber().isPresent() ? " " + header.issueNumber().getAsInt() : "";
        summary.append("profile: ").append(header.profile().orElseThrow()).append('\n');
        summary.append("language: ").append(header.language().orElseThrow()).append('\n');
        summary.append("issueNumber:").append(number).append('\n');
        summary.append("published:")
                .append(header.published()
                        .map(LocalDate::toString)
                        .map(date -> " " + date)
                        .orElse(""))
                .append('\n');
    }

    /** A line for an article. */
    static String line(String section, Article article) {
        return String.join(
                        " | ",
                        section,
                        article.label().orElse(""),
                        article.title(),
                        article.uri().orElse(""),
                        names(article),
                        article.image().map(Image::uri).orElse(""))
                .replaceAll(" +", " ")
                .strip();
    }

    private static String names(Article article) {
        return article.contributors().stream()
                .map(Person::name)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
