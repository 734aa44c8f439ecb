package io.github.weeklydigest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.render.contract.SampleDigests;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestMapperTest {
    private static Digest mapped(DigestMapper mapper) throws IOException {
        return DigestEvents.collect(mapper.apply(DigestReader.of(SampleDigests.everyElement())));
    }

    @Test
    void reachesEveryRunOfText() throws IOException {
        Digest shouted = mapped(new DigestMapper() {
            @Override
            protected Inline text(Text inline) {
                return new Text("SHOUTED");
            }
        });
        assertThat(SampleDigests.everyElement().toString()).contains("Text[text=一段 text]");
        assertThat(shouted.toString().contains("Text[text=一段 text]")).isFalse();
    }

    @Test
    void dropsInlinesAndBlocks() throws IOException {
        Digest bare = mapped(new DigestMapper() {
            @Override
            protected List<Inline> inline(Inline inline) {
                return inline instanceof Image ? List.of() : super.inline(inline);
            }

            @Override
            protected List<Block> block(Block block) {
                return block instanceof Image ? List.of() : super.block(block);
            }
        });
        assertThat(SampleDigests.everyElement().toString()).contains("Image[");
        assertThat(bare.toString().contains("Image[")).isFalse();
    }

    @Test
    void rewritesLeadAndImageOfAnArticle() throws IOException {
        Article article = mapped(new DigestMapper() {
                    @Override
                    protected Inline text(Text inline) {
                        return new Text("words");
                    }

                    @Override
                    protected Inline image(Image inline) {
                        return new Image("new", "new.png", Optional.empty());
                    }
                })
                .articles()
                .get(0);
        assertThat(PlainText.of(article.lead())).isEqualTo("words");
        assertThat(article.image()).map(Image::uri).hasValue("new.png");
        assertThat(article.label()).isPresent();
        assertThat(article.contributors()).hasSize(2);
    }

    @Test
    void putsSeveralInThePlaceOfOne() throws IOException {
        Digest doubled = mapped(new DigestMapper() {
            @Override
            protected List<Block> block(Block block) {
                return List.of(block, block);
            }
        });
        assertThat(doubled.articles().get(0).body())
                .hasSize(2
                        * SampleDigests.everyElement().articles().get(0).body().size());
    }
}
