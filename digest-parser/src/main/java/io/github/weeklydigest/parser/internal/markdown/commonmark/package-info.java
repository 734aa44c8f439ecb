/** The only package that uses commonmark-java: the fallback, and the parser that defines the result. */
@NullMarked
package io.github.weeklydigest.parser.internal.markdown.commonmark;

import org.jspecify.annotations.NullMarked;
