/** Reads a weekly digest written in Markdown as a stream of typed items. */
module io.github.weeklydigest.parser {
    requires transitive io.github.weeklydigest;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.strikethrough;
    requires org.commonmark.ext.gfm.tables;
    requires org.nibor.autolink;
    requires org.snakeyaml.engine;

    exports io.github.weeklydigest.parser;
    exports io.github.weeklydigest.parser.vault;
}
