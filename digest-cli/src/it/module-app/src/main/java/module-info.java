/** An application in a module of its own. */
module org.example.module {
    requires io.github.weeklydigest.parser;
}
