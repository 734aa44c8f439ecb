package io.github.weeklydigest.render.bibliography.internal;

import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

/** A paper, gathered from all sources that name it. */
final class Paper {
    private final String id;
    private String title;
    private OptionalInt version;
    private final Set<String> digests = new LinkedHashSet<>();

    Paper(String id, String title, OptionalInt version) {
        this.id = id;
        this.title = title;
        this.version = version;
    }

    /** Adds what another source says: the newest version counts, and the first title there is. */
    void merge(String otherTitle, OptionalInt otherVersion) {
        if (title.isEmpty()) {
            title = otherTitle;
        }
        if (otherVersion.isPresent() && otherVersion.getAsInt() > version.orElse(0)) {
            version = otherVersion;
        }
    }

    void mentionedIn(String digest) {
        digests.add(digest);
    }

    void merge(Paper other) {
        merge(other.title, other.version);
        digests.addAll(other.digests);
    }

    /** The number on arXiv, without a version. */
    String id() {
        return id;
    }

    String title() {
        return title.isEmpty() ? "arXiv:" + id : title;
    }

    OptionalInt version() {
        return version;
    }

    /** The ids of the digests that mention it. */
    Set<String> digests() {
        return digests;
    }

    String address() {
        return "https://arxiv.org/abs/" + id;
    }

    /** The year and month that the number states, such as 2025 and 5 for 2505.04594. */
    int year() {
        int digits = number();
        int year = digits / 100;
        return year >= 91 ? 1900 + year : 2000 + year;
    }

    int month() {
        return number() % 100;
    }

    private int number() {
        int slash = id.indexOf('/');
        return Integer.parseInt(id.substring(slash + 1, slash + 5));
    }
}
