package io.steward.gateway.graph;

import io.steward.gateway.client.ServiceFailure;
import java.util.List;

/** Tells what a caller can put right, which a payload carries, from what only an error can say. */
public final class Refusals {

    private Refusals() {}

    /** Whether a service refused for a reason that lies in the input: not for want of a token or a role. */
    public static boolean areTheCallers(Throwable failure) {
        return failure instanceof ServiceFailure refusal
                && refusal.isRefusal()
                && !refusal.hasStatus(401)
                && !refusal.hasStatus(403);
    }

    /** The faults that a service named. */
    public static List<UserError> errors(Throwable refusal) {
        return UserError.of((ServiceFailure) refusal);
    }
}
