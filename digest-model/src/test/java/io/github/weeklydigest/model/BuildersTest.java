package io.github.weeklydigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildersTest {
    @Test
    void buildsARecommendation() {
        Recommendation recommendation = Recommendation.builder()
                .label(List.of(new Text("Kettle")))
                .anchor("kettle")
                .uri("https://tea.example/kettle")
                .page("Kettles")
                .target("The kettle")
                .build();

        assertThat(recommendation.title()).isEqualTo("Kettle");
        assertThat(recommendation.anchor()).hasValue("kettle");
        assertThat(recommendation.uri()).hasValue("https://tea.example/kettle");
        assertThat(recommendation.page()).hasValue("Kettles");
        assertThat(recommendation.target()).hasValue("The kettle");
        assertThat(recommendation.toBuilder().build()).isEqualTo(recommendation);
    }

    @Test
    void buildsAPost() {
        PostTime time = new PostTime(LocalDate.of(2031, 2, 3), Optional.empty());
        Post post = Post.builder()
                .author(Person.of("Ann"))
                .published(time)
                .uri("https://posts.example/1")
                .quote(List.of(Paragraph.of("It boils.")))
                .build();

        assertThat(post.published()).hasValue(time);
        assertThat(post.uri()).hasValue("https://posts.example/1");
        assertThat(post.plainText()).isEqualTo("It boils.");
        assertThat(post.toBuilder().build()).isEqualTo(post);
    }
}
