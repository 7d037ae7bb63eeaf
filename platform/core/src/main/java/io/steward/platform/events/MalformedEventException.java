package io.steward.platform.events;

/** A record that is no CloudEvent of ours: trying again cannot help. */
public final class MalformedEventException extends RuntimeException {

    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }

    public MalformedEventException(String message) {
        super(message);
    }
}
