/**
 * Reads a weekly digest written in Markdown: {@link io.github.weeklydigest.parser.DigestParser#open open} returns a stream
 * that holds one item at a time, {@link io.github.weeklydigest.parser.DigestParser#parse parse} a whole digest.
 *
 * <p>Exceptions:
 *
 * <table>
 * <caption>What throws what</caption>
 * <tr><th>exception</th><th>thrown by</th><th>cause</th></tr>
 * <tr><td>{@link io.github.weeklydigest.parser.DigestParseException}</td><td>{@code next}, {@code parse}</td>
 *     <td>the document is not acceptable: an error, or a limit that was exceeded; it has the position</td></tr>
 * <tr><td>{@link java.io.IOException}</td><td>{@code open}, {@code next}, {@code parse}</td>
 *     <td>the input can't be read, or the reader is closed</td></tr>
 * <tr><td>{@link java.lang.IllegalArgumentException}</td><td>builders and {@code Profile.read}</td>
 *     <td>a value that is not allowed</td></tr>
 * <tr><td>{@link java.lang.IllegalStateException}</td><td>{@code next}, renderers, {@code collect}</td>
 *     <td>misuse: a reader that was read before, or that two threads use at once</td></tr>
 * <tr><td>{@link java.lang.NullPointerException}</td><td>every method</td><td>an argument is {@code null}; the message names
 *     it</td></tr>
 * </table>
 */
@NullMarked
package io.github.weeklydigest.parser;

import org.jspecify.annotations.NullMarked;
