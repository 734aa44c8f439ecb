package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.SectionHeader;
import java.util.ArrayList;
import java.util.List;

/** A section that is not closed yet. Its start is written when something in it is written. */
final class OpenSection {
    final SectionHeader header;

    /** Headings of empty sections in this one; links to them must still land. */
    final List<Heading> emptySections = new ArrayList<>();

    State state;

    OpenSection(SectionHeader header, State state) {
        this.header = header;
        this.state = state;
    }

    /** How much of a section has been written. */
    enum State {
        /** Nothing yet. */
        PENDING,
        /** Its start. */
        WRITTEN,
        /** It is the navigation, which is written elsewhere. */
        NAVIGATION
    }
}
