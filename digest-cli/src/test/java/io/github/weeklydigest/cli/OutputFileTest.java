package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
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
    void keepsThePermissionsOfAFileThatItReplaces() throws IOException {
        Path path = Files.writeString(folder.resolve("a.json"), "old");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        try (OutputFile file = OutputFile.open(path)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    assertThat(Files.getPosixFilePermissions(each))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
                }
            }
            file.stream().write('x');
            file.commit();
        }
        assertThat(path).hasContent("x");
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void leavesNothingBehindWhenThePermissionsCannotBeKept() throws IOException {
        Path path = Files.writeString(folder.resolve("a.json"), "old");

        assertThatThrownBy(() -> OutputFile.open(path, (replaced, created) -> {
                    assertThat(replaced).hasContent("old");
                    assertThat(created).isEmptyFile();
                    throw new IOException("not supported");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("not supported");

        assertThat(folder.toFile().list()).containsExactly("a.json");
        assertThat(path).hasContent("old");
    }

    @Test
    void leavesAFileAloneWhoseContentIsTheSame() throws IOException {
        Path path = Files.writeString(folder.resolve("a.json"), "x");
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(path, longAgo);
        try (OutputFile file = OutputFile.open(path)) {
            file.stream().write('x');
            file.commit();
        }
        assertThat(Files.getLastModifiedTime(path)).isEqualTo(longAgo);
        assertThat(folder.toFile().list()).containsExactly("a.json");
    }

    @Test
    void takesTheLongestNameThatIsAllowed() throws IOException {
        Path path = folder.resolve("n".repeat(250) + ".json");
        try (OutputFile file = OutputFile.open(path)) {
            file.commit();
        }
        assertThat(path).isRegularFile();
    }

    @Test
    void removesOnlyWhatKilledProcessesLeft() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        String end = "-123e4567-e89b-12d3-a456-426614174000.tmp";
        Files.writeString(folder.resolve(".digest-" + gone.pid() + end), "");
        Files.writeString(folder.resolve(".digest-" + ProcessHandle.current().pid() + end), "");
        Files.writeString(folder.resolve(".digest-notes.tmp"), "");

        OutputFile.removeAbandoned(folder);

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(".digest-" + ProcessHandle.current().pid() + end, ".digest-notes.tmp");
    }

    @Test
    void removesWhatAKilledProcessLeftWhoseNumberIsInUseAgain() throws IOException {
        Path left = folder.resolve(
                ".digest-" + ProcessHandle.current().pid() + "-123e4567-e89b-12d3-a456-426614174000.tmp");
        Files.setLastModifiedTime(Files.writeString(left, ""), FileTime.fromMillis(1_000_000));

        try (OutputFile file = OutputFile.open(folder.resolve("a.json"))) {
            file.commit();
        }

        assertThat(folder.toFile().list()).containsExactly("a.json");
    }

    @Test
    void createsTheMissingTargetOfALink() throws IOException {
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("a.json"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), second);
        try (OutputFile file = OutputFile.open(link)) {
            file.stream().write('x');
            file.commit();
        }
        assertThat(link).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        assertThat(folder.resolve("a.json")).hasContent("x");
    }

    @Test
    void rejectsALinkToItself() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
        assertThatThrownBy(() -> OutputFile.open(link)).isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void cannotBeOpenedInAFolderThatIsNotThere() {
        assertThatThrownBy(() -> OutputFile.open(folder.resolve(Path.of("missing", "a.json"))))
                .isInstanceOf(NoSuchFileException.class);
    }
}
