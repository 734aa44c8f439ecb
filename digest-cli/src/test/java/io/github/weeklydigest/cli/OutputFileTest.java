package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    Path folder;

    @Test
    void isThereWhenItIsCommitted() throws IOException {
        Path path = folder.resolve("a.json");
        try (OutputFile file = OutputFile.open(path)) {
            file.stream().write('x');
            assertThat(path).doesNotExist();
            file.commit();
            assertThat(path).hasContent("x");
        }
        assertThat(folder.toFile().list()).containsExactly("a.json");
    }

    @Test
    void leavesNothingBehindWhenItIsNotCommitted() throws IOException {
        try (OutputFile file = OutputFile.open(folder.resolve("a.json"))) {
            file.stream().write('x');
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsWhatWasThereUntilItIsCommitted() throws IOException {
        Path path = Files.writeString(folder.resolve("a.json"), "old");
        try (OutputFile file = OutputFile.open(path)) {
            file.stream().write('x');
            assertThat(path).hasContent("old");
        }
        assertThat(path).hasContent("old");
    }

    @Test
    void hasThePermissionsOfAnyNewFile() throws IOException {
        Path path = folder.resolve("a.json");
        try (OutputFile file = OutputFile.open(path)) {
            file.commit();
        }
        Path ordinary = Files.writeString(folder.resolve("b"), "");
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @Test
    void cannotBeOpenedInAFolderThatIsNotThere() {
        assertThatThrownBy(() -> OutputFile.open(folder.resolve(Path.of("missing", "a.json"))))
                .isInstanceOf(NoSuchFileException.class);
    }
}
