/** The page of one digest: head, navigation, statistics, structured data. */
@NullMarked
package io.github.weeklydigest.render.html.internal.page;

import org.jspecify.annotations.NullMarked;
