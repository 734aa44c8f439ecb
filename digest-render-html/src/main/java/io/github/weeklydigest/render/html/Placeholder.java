package io.github.weeklydigest.render.html;

final class Placeholder {
    private Placeholder() {}
}
