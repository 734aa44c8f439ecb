package io.github.weeklydigest.render.html.internal.item;

import io.github.weeklydigest.model.ArxivId;

/** Papers on arXiv. */
public final class ArxivLinks {
    private ArxivLinks() {}

    /** The address of the paper with this number. */
    public static String address(String number) {
        return "https://arxiv.org/abs/" + number;
    }

    public static String address(ArxivId id) {
        return id.uri();
    }
}
