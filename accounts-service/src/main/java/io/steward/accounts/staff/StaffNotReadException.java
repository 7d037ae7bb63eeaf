package io.steward.accounts.staff;

/** The staff could not be read from Keycloak. */
final class StaffNotReadException extends RuntimeException {

    StaffNotReadException(String message) {
        super(message);
    }

    StaffNotReadException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
