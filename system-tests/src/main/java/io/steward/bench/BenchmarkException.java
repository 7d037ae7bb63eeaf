package io.steward.bench;

/** A benchmark cannot be run, or what it measured is worth nothing; the message says why. */
final class BenchmarkException extends RuntimeException {
    BenchmarkException(String message) {
        super(message);
    }

    BenchmarkException(String message, Throwable cause) {
        super(message, cause);
    }
}
