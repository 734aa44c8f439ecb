package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures in raw HTML between the heading of an entry and its address. */
class FiguresTest {
    private static final String PROFILE = """
            name: tea-weekly
            language: en
            sections: {levels: 2}
            entries: [{form: heading, level: 3, source: PLACE}]
            """;

    private static Article entry(String place, String figure) throws IOException {
        Profile profile = Profile.read(new StringReader(PROFILE.replace("PLACE", place)));
        DigestParser.Builder parser = DigestParser.builder().profiles(List.of(profile));
        String text = "# Tea\n\n## Links\n\n### Pot\n\n" + figure + "\n\nhttps://tea.example/pot\n";
        Article entry = parser.build().parseText(text).articles().get(0);
        Article outlined =
                parser.bodies(Bodies.OMITTED).build().parseText(text).articles().get(0);
        assertThat(outlined.sources()).isEqualTo(entry.sources());
        return entry;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src=pot.png><figcaption>A pot</figcaption></figure>",
                "<figure>\n<img src=pot.png>\n<figcaption>\n\n[Ann](https://ann.example)\n\n</figcaption>\n</figure>",
                "<figure>\n\n![](pot.png)\n\n<figcaption>\n\nhttps://ann.example\n\n</figcaption></figure>",
                "<p><a href=https://ann.example><img src=pot.png></a></p>",
                "<a href=https://ann.example><img src=pot.png></a>"
            })
    void findsTheAddressBelowAPicture(String figure) throws IOException {
        assertThat(entry("lead-lines", figure).uri()).hasValue("https://tea.example/pot");
        Article entry = entry("link-below", figure);
        assertThat(entry.uri()).hasValue("https://tea.example/pot");
        assertThat(entry.image()).map(Image::uri).hasValue("pot.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<figure><img src=pot.png><figcaption>words", "<figure><img src=pot.png></figure> words"})
    void takesAFigureThatIsNotClosedForText(String figure) throws IOException {
        assertThat(entry("lead-lines", figure).uri()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[![](pot.png)](https://ann.example)",
                "<p><a href=https://ann.example><img src=pot.png></a></p>",
                "<a href=https://ann.example><img src=pot.png></a>"
            })
    void takesALinkedPictureWithoutDescriptionForNoEntry(String picture) throws IOException {
        assertThat(DigestParser.builder()
                        .profiles(List.of(Profile.generic()))
                        .build()
                        .parseText("# Tea\n\n## Links\n\n" + picture + "\n\n[pot](https://tea.example/pot)\n")
                        .articles())
                .extracting(Article::uri)
                .containsExactly(Optional.of("https://tea.example/pot"));
    }
}
