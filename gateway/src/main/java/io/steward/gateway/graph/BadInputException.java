package io.steward.gateway.graph;

/** An argument of a field makes no sense; the message tells the caller what would. */
public final class BadInputException extends RuntimeException {

    public BadInputException(String message) {
        super(message);
    }
}
