/** Checks that a renderer keeps the renderer contract; for the tests of plugins. */
module io.github.weeklydigest.render.contract {
    requires transitive io.github.weeklydigest;

    exports io.github.weeklydigest.render.contract;
}
