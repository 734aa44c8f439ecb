/** Front matter as YAML. */
@NullMarked
package io.github.weeklydigest.render.markdown.internal.yaml;

import org.jspecify.annotations.NullMarked;
