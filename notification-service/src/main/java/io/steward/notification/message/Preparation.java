package io.steward.notification.message;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** What a courier makes of a message before anything leaves the house. */
public sealed interface Preparation {

    /**
     * Can be handed over.
     *
     * @param subject as rendered
     * @param handOver hands it over once; fails never, every end is an {@link Outcome}
     */
    record Ready(String subject, Supplier<Uni<Outcome>> handOver) implements Preparation {}

    /** Is not to be sent, by a rule. */
    record Drop(Reason reason) implements Preparation {}

    /** Cannot be prepared at the moment. */
    record Wait(Reason reason) implements Preparation {}
}
