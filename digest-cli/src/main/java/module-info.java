/** The digest command. */
module io.github.weeklydigest.cli {
    requires info.picocli;
    requires io.github.weeklydigest.parser;
    requires io.github.weeklydigest.render.json;
    requires org.snakeyaml.engine;
}
