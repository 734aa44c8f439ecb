/** Renders a weekly reading digest as a web page. */
module io.github.weeklydigest.render.html {
    requires transitive io.github.weeklydigest;
}
