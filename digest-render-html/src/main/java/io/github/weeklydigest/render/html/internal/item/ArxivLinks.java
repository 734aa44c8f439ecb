package io.github.weeklydigest.render.html.internal.item;

import io.github.weeklydigest.model.ArxivId;

/** Papers on arXiv. */
public final class ArxivLinks {
    private ArxivLinks() {}

    public static String address(ArxivId id) {
        return id.uri();
    }
}
