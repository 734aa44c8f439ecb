/** Resolves wikilinks with the notes of a vault, see {@link io.github.weeklydigest.parser.vault.ObsidianVault}. */
@NullMarked
package io.github.weeklydigest.parser.vault;

import org.jspecify.annotations.NullMarked;
