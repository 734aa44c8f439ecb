/** How digests become JSON and JSON becomes digests; not for use from outside. */
@NullMarked
package io.github.weeklydigest.render.json.internal;

import org.jspecify.annotations.NullMarked;
