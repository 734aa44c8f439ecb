/**
 * The {@code digest} command, which converts and checks digests.
 *
 * <p>{@link io.github.weeklydigest.cli.Main} starts it; each subcommand is a class of its own.
 */
@NullMarked
package io.github.weeklydigest.cli;

import org.jspecify.annotations.NullMarked;
