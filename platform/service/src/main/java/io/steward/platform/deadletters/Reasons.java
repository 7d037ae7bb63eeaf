package io.steward.platform.deadletters;

/** Puts a failure into words. */
final class Reasons {

    private static final int MAX_LENGTH = 2000;

    private Reasons() {}

    /** The failure and what is behind it, outermost first. */
    static String of(Throwable failure) {
        StringBuilder reason = new StringBuilder();
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 5; cause = cause.getCause(), depth++) {
            if (depth > 0) {
                reason.append("; caused by ");
            }
            reason.append(cause.getClass().getSimpleName()).append(": ").append(cause.getMessage());
        }
        return reason.length() <= MAX_LENGTH ? reason.toString() : reason.substring(0, MAX_LENGTH);
    }
}
