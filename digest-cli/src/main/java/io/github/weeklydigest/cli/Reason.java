package io.github.weeklydigest.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something failed, in words for a person. */
final class Reason {
    private Reason() {}

    /** An error and its causes on one line; that of a static initializer says nothing else. */
    static String withCauses(Throwable problem) {
        StringBuilder reason = new StringBuilder(problem.toString());
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            reason.append(" because of ").append(cause);
        }
        return reason.toString();
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
