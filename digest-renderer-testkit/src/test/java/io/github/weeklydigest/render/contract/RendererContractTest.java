package io.github.weeklydigest.render.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.fixture.ContractMutants;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.BinaryRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RendererContractTest {
    private static final ContractMutants MUTANTS =
            new ContractMutants(new ListRendererProvider(), ListRendererProvider.IMAGES);

    @Test
    void findsNothingInAGoodRenderer() {
        assertThat(RendererContract.check(new ListRendererProvider())).isEmpty();
        assertThat(RendererContract.check(MUTANTS.unchanged())).isEmpty();
    }

    @Test
    void findsNothingInAGoodRendererWithOptions() {
        RenderOptions options = RenderOptions.defaults()
                .with(ListRendererProvider.IMAGES, false)
                .with(ListRendererProvider.DEPTH, 1);
        assertThat(RendererContract.check(new ListRendererProvider(), options)).isEmpty();
    }

    @Test
    void throwsWhatCreateThrowsForOptionsThatItRefuses() {
        IllegalArgumentException refusal =
                new IllegalArgumentException("list.depth and list.images exclude each other");
        RendererProvider choosy = new ListRendererProvider() {
            @Override
            public DigestRenderer create(RenderOptions options) {
                if (options.get(DEPTH) == 1 && !options.get(IMAGES)) {
                    throw refusal;
                }
                return super.create(options);
            }
        };
        RenderOptions options = RenderOptions.defaults()
                .with(ListRendererProvider.IMAGES, false)
                .with(ListRendererProvider.DEPTH, 1);

        assertThatThrownBy(() -> RendererContract.check(choosy, options)).isSameAs(refusal);
    }

    @ParameterizedTest
    @EnumSource
    void namesTheClauseThatIsBrokenAndNoOther(Clause clause) {
        assertThat(RendererContract.check(MUTANTS.breaking(clause)))
                .extracting(Violation::clause)
                .containsExactly(clause);
    }

    @Test
    void findsNothingInAGoodRendererOfBytes() {
        RendererProvider bytes = new BytesProvider();
        assertThat(RendererContract.check(bytes)).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> bytes.create(RenderOptions.defaults())
                        .render(DigestReader.of(SampleDigests.empty()), new StringBuilder()));
    }

    /** Writes the list as UTF-16, with zeros that no text may have. */
    public static final class BytesProvider extends ListRendererProvider {
        /** Made by the service loader. */
        public BytesProvider() {}

        @Override
        public List<String> mediaTypes() {
            return List.of();
        }

        @Override
        public DigestRenderer create(RenderOptions options) {
            DigestRenderer list = super.create(options);
            return new BinaryRenderer() {
                @Override
                public void render(DigestReader source, OutputStream target) throws IOException {
                    Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_16BE);
                    list.render(source, new Appendable() {
                        @Override
                        public Appendable append(CharSequence text) throws IOException {
                            return append(text, 0, text.length());
                        }

                        @Override
                        public Appendable append(CharSequence text, int start, int end) throws IOException {
                            writer.append(text, start, end);
                            writer.flush();
                            return this;
                        }

                        @Override
                        public Appendable append(char character) throws IOException {
                            writer.append(character);
                            writer.flush();
                            return this;
                        }
                    });
                }
            };
        }
    }

    @Test
    void findsNothingInAGoodRendererOfArchives() {
        assertThat(RendererContract.check(MUTANTS.archiving((entries, target) -> {
                    for (Archive.Entry entry : entries) {
                        target.append(entry.path());
                    }
                })))
                .isEmpty();
    }

    @Test
    void reportsWhatAnArchiveRendererThrows() {
        assertThat(RendererContract.check(MUTANTS.archiving(
                        (entries, target) -> target.append(entries.get(7).path()))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.clause()).isEqualTo(Clause.ARCHIVE);
                    assertThat(violation.finding()).contains("writing an archive threw java.lang.");
                });
    }

    @Test
    void saysInPlainWordsWhatWasSeen() {
        assertThat(RendererContract.check(MUTANTS.breaking(Clause.LEAVES_SOURCE_OPEN)))
                .singleElement()
                .hasToString(
                        "leaves-source-open: render MUST NOT close the stream. Seen: close() was called on the stream");
    }
}
