package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.model.ArxivId;

/** Papers on arXiv. */
final class Arxiv {
    private Arxiv() {}

    static String address(ArxivId id) {
        return "https://arxiv.org/abs/" + id;
    }
}
