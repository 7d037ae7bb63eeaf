package io.steward.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;

/** Which failures go away without anybody's help: the fault is around the work and not in it. */
final class PassingFaults {

    /** Deadlock, serialization failure, lock not available: another try meets another moment. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "25006");

    /** What Vert.x and its clients say in a plain exception when a connection or a pool goes away. */
    private static final Set<String> MESSAGES = Set.of(
            "Connection was closed",
            "Connection is closed",
            "Pool closed",
            "Failed to read any response from the server, the underlying connection may get lost unexpectedly.");

    private PassingFaults() {}

    /** Whether the failure or anything behind it passes by itself. */
    static boolean isPassing(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case PgException database -> passes(database.getSqlState());
            case ClosedConnectionException closed -> true;
            case JDBCConnectionException connection -> true;
            case OptimisticLockException other -> true;
            case StaleStateException other -> true;
            // Jackson's exceptions are I/O exceptions too, and never pass.
            case JsonProcessingException unreadable -> false;
            case IOException network -> true;
            case TimeoutException late -> true;
            case io.smallrye.mutiny.TimeoutException late -> true;
            case WebApplicationException answer -> isBusy(answer.getResponse().getStatus());
            default -> cause.getMessage() != null && MESSAGES.contains(cause.getMessage());
        };
    }

    /** Classes 08 connection, 53 resources, 57P the server stops or starts. */
    private static boolean passes(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || STATES.contains(state));
    }

    private static boolean isBusy(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }
}
