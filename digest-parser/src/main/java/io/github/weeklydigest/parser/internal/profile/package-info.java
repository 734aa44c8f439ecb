/** What a profile's data file says: the vocabulary and the patterns of a digest. */
@NullMarked
package io.github.weeklydigest.parser.internal.profile;

import org.jspecify.annotations.NullMarked;
