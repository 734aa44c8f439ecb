package io.github.weeklydigest.render.json.internal.schema;

import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.WikiSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists that an article's parts are told apart in, in their usual order. */
public enum PartKind {
    SOURCE,
    NOTE,
    BLOCK;

    /** Compares classes, because a test for an interface is slower. */
    public static PartKind of(Object part) {
        if (part instanceof LinkSource || part instanceof WikiSource) {
            return SOURCE;
        }
        return part instanceof Note ? NOTE : BLOCK;
    }

    public static Optional<PartKind> find(String id) {
        return Stream.of(values()).filter(order -> order.id().equals(id)).findFirst();
    }

    /** Whether sources, notes and blocks follow each other, so that the three lists say it all. */
    public static boolean isUsual(List<ArticlePart> parts) {
        PartKind last = SOURCE;
        for (Object part : parts) {
            PartKind next = of(part);
            if (next.compareTo(last) < 0) {
                return false;
            }
            last = next;
        }
        return true;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
