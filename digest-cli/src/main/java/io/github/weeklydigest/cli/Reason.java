package io.github.weeklydigest.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something failed, in words for a person. */
final class Reason {
    private static final int MAX_CAUSES = 10;

    private Reason() {}

    /** An error and its causes on one line; that of a static initializer says nothing else. */
    static String withCauses(Throwable problem) {
        StringBuilder reason = new StringBuilder(text(problem));
        Throwable cause = problem.getCause();
        // An exception of a plugin can be one of its own causes.
        for (int causes = 0; cause != null && causes < MAX_CAUSES; causes++) {
            reason.append(" because of ").append(text(cause));
            cause = cause.getCause();
        }
        return reason.toString();
    }

    private static String text(Throwable problem) {
        try {
            return problem.toString();
        } catch (Throwable unprintable) {
            return problem.getClass().getName();
        }
    }

    static String of(Exception problem) {
        if (problem instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof FileSystemException failed) {
            String reason = failed.getReason();
            return reason == null ? failed.getClass().getSimpleName() + ": " + failed.getFile() : reason;
        }
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
