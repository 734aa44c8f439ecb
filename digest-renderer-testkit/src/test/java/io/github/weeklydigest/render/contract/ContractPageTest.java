package io.github.weeklydigest.render.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page for writers of renderers states the clauses that are checked, and no others. */
class ContractPageTest {
    private static final Path PAGE = Path.of("..", "docs", "write-a-renderer.md");

    @Test
    void statesEveryClauseInItsOrderAndNoOther() throws IOException {
        List<String> stated = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("- **"))
                .toList();
        assertThat(stated)
                .containsExactlyElementsOf(Arrays.stream(Clause.values())
                        .map(clause -> "- **" + clause.id() + "** " + clause.sentence())
                        .toList());
    }
}
