/**
 * For apps that read and write with a mapper of Jackson 3: {@link io.github.weeklydigest.render.json.databind.DigestModule}
 * teaches it digests. The only package that needs {@code tools.jackson.databind}, which the app brings along.
 */
@NullMarked
package io.github.weeklydigest.render.json.databind;

import org.jspecify.annotations.NullMarked;
