/**
 * The typed digest: records and sealed interfaces, immutable and free of nulls.
 *
 * <p>Start at {@link io.github.weeklydigest.model.Digest}: a header and nested {@linkplain
 * io.github.weeklydigest.model.Section sections}, which hold {@linkplain io.github.weeklydigest.model.Item items} such as
 * {@linkplain io.github.weeklydigest.model.Article articles}; an item consists of {@linkplain
 * io.github.weeklydigest.model.Block blocks}, a block of {@linkplain io.github.weeklydigest.model.Inline inlines}.
 *
 * <p>All types are values: instances with equal content are equal, and are safe for use by several threads. A
 * component that may be absent is an {@link java.util.Optional}. Lists keep the order of the document and can't be
 * changed. Positions in the source belong to the events of {@code io.github.weeklydigest.stream}.
 *
 * <p>How this package grows: later versions may add types to the sealed interfaces and components to the records. A {@code
 * switch} over a sealed interface needs a {@code default}, and a visitor gets the new types in {@code visitOther}.
 * Create records that have a builder with it, and do not take them apart with record patterns: neither the canonical
 * constructors nor the record patterns of such records are a stable API.
 */
@NullMarked
package io.github.weeklydigest.model;

import org.jspecify.annotations.NullMarked;
