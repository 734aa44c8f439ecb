package io.github.weeklydigest.render.json.internal.markup;

import io.github.weeklydigest.render.spi.MarkupWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** HTML written into memory, where no input or output can fail. */
final class Html {
    private final MarkupWriter markup;

    Html(StringBuilder target) {
        this.markup = MarkupWriter.html(target);
    }

    Html start(String name) {
        return write(() -> markup.start(name));
    }

    Html attribute(String name, String value) {
        return write(() -> markup.attribute(name, value));
    }

    Html link(String address) {
        return write(() -> markup.uri("href", address));
    }

    Html image(String address) {
        return write(() -> markup.image("src", address));
    }

    Html text(String text) {
        return write(() -> markup.text(text));
    }

    Html end() {
        return write(markup::end);
    }

    Html endEmpty() {
        return write(markup::endEmpty);
    }

    private Html write(Step step) {
        try {
            step.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringBuilder never throws", impossible);
        }
        return this;
    }

    private interface Step {
        void run() throws IOException;
    }
}
