package io.github.weeklydigest.cli;

import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the outputs of a folder lead to each other.
 *
 * @param renderer writes them
 * @param indexName the name of the one that lists the others; empty if none is to be written
 */
record LinkedOutputs(ArchiveRenderer renderer, Optional<String> indexName) {
    /** The places of all outputs, in the order of the entries. */
    List<Archive.Place> places(List<Archive.Entry> entries) {
        return new Archive(indexName, entries).places();
    }

    /** The same conversion, for the output at a place. */
    Conversion at(Archive.Place place, Conversion conversion) {
        return new Conversion(conversion.parser(), conversion.transform(), renderer.create(place));
    }

    /** Writes the list of the outputs that are there; returns what went wrong. */
    Optional<Outcome> writeIndex(List<Archive.Entry> entries, Path target) {
        try (OutputFile file = OutputFile.open(target)) {
            TargetWriter writer = new TargetWriter(file.stream());
            renderer.renderIndex(new Archive(indexName, entries), writer);
            writer.flush();
            file.commit();
            return Optional.empty();
        } catch (IOException problem) {
            return Optional.of(Outcome.unwritable(target.toString(), problem));
        } catch (RuntimeException | StackOverflowError | LinkageError broken) {
            // The digests are converted all the same.
            return Optional.of(Outcome.unexpected(target.toString(), broken));
        }
    }
}
