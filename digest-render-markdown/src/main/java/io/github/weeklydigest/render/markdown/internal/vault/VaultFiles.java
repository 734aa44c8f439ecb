package io.github.weeklydigest.render.markdown.internal.vault;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.DigestReference;
import java.util.Optional;

/** What is around one digest: other digests, and the files next to it. */
interface VaultFiles {
    /** The note of another digest of the vault. */
    Optional<NoteTarget> week(DigestReference reference);

    /**
     * Takes a file next to the digest into the vault.
     *
     * @param reference the reference as written in the digest
     * @return the address of the copy; empty if the file does not exist
     */
    Optional<String> file(String reference);

    /** Takes notice of an image without a copy; an image elsewhere than next to the digest is not a problem. */
    void missing(String reference);

    /** Tells where in the source the references that follow are. */
    void at(Optional<SourceSpan> position);

    /** A digest alone, without files. */
    VaultFiles NONE = new VaultFiles() {
        @Override
        public Optional<NoteTarget> week(DigestReference reference) {
            return Optional.empty();
        }

        @Override
        public Optional<String> file(String reference) {
            return Optional.empty();
        }

        @Override
        public void missing(String reference) {}

        @Override
        public void at(Optional<SourceSpan> position) {}
    };
}
