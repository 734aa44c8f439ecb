package io.github.weeklydigest.render.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.fixture.ContractMutants;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.RenderOptions;
import java.io.Flushable;
import java.io.IOException;
import java.util.Map;
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

    @ParameterizedTest
    @EnumSource
    void namesTheClauseThatIsBrokenAndNoOther(Clause clause) {
        assertThat(RendererContract.check(MUTANTS.breaking(clause)))
                .extracting(Violation::clause)
                .containsExactly(clause);
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
    void findsWhatIsWrongWithTheIndexOfAnArchive() {
        Map<String, ContractMutants.Indexing> wrong = Map.of(
                "it threw java.io.IOException: another",
                (entries, target) -> {
                    try {
                        target.append("some");
                        ((Flushable) target).flush();
                    } catch (IOException problem) {
                        throw new IOException("another", problem);
                    }
                },
                "writing an archive threw java.lang.",
                (entries, target) -> target.append(entries.get(7).path()));

        assertThat(wrong)
                .allSatisfy((seen, index) -> assertThat(RendererContract.check(MUTANTS.archiving(index)))
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.clause()).isEqualTo(Clause.ARCHIVE);
                            assertThat(violation.finding()).contains(seen);
                        }));
    }

    @Test
    void saysInPlainWordsWhatWasSeen() {
        assertThat(RendererContract.check(MUTANTS.breaking(Clause.LEAVES_SOURCE_OPEN)))
                .singleElement()
                .hasToString(
                        "leaves-source-open: render MUST NOT close the stream. Seen: close() was called on the stream");
    }
}
