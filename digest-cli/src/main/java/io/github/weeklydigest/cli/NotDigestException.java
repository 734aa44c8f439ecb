package io.github.weeklydigest.cli;

import io.github.weeklydigest.model.DigestHeader;
import java.io.IOException;

/** An input can be read but is no weekly digest. */
final class NotDigestException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 60;

    private NotDigestException(String what) {
        super("not a weekly digest: " + what
                + "; the title of a digest is such as '# 2025 年第 20 周技术阅读汇总'"
                + " or '# Technical Reading Summary - Week 20, 2025'");
    }

    static NotDigestException empty() {
        return new NotDigestException("it is empty");
    }

    static NotDigestException withoutWeek(DigestHeader header) {
        return new NotDigestException(
                header.heading().isPresent()
                        ? "its title names no week of a year, '" + shortened(header.title()) + "'"
                        : "it has no title (a heading of level 1)");
    }

    private static String shortened(String title) {
        int length = title.codePointCount(0, title.length());
        return length <= LONGEST_TITLE ? title : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
