package io.github.weeklydigest.render.html;

/** Stands in for the renderer. */
public final class Placeholder {
    /** Makes a renderer. */
    public Placeholder() {}

    /** {@return the page of a placeholder} */
    public String render(io.github.weeklydigest.model.Placeholder placeholder) {
        return "<p>" + placeholder.text() + "</p>";
    }
}
