package io.steward.local;

/** Tells the person at the terminal in one sentence what is wrong and what to do; shown without a stack trace. */
public class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
