package io.steward.accounts.journey;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.MilestoneKind;
import java.util.UUID;

/** Is told when an account reaches a milestone of its journey, within the transaction that records it. */
public interface MilestoneListener {

    /**
     * A milestone was recorded that was not recorded before.
     *
     * @param proof what shows it; null where nothing was said
     * @param by user name
     */
    Uni<Void> reached(UUID accountId, MilestoneKind kind, String proof, String by);
}
