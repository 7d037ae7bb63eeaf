package io.steward.accounts.ownership;

import io.steward.accounts.ownership.Choice.Found;
import io.steward.accounts.ownership.Choice.Nobody;
import java.util.Optional;
import java.util.function.Function;

/** Chooses an owner for one account after the other: the pool by the rules or else the segment, the person by load. */
final class OwnerChooser {

    private final AssignmentRules rules;
    private final Placement placement;
    private final String otherwise;

    /** @param otherwise pool of accounts that neither a rule nor a segment places; null for none */
    OwnerChooser(AssignmentRules rules, Placement placement, String otherwise) {
        this.rules = rules;
        this.placement = placement;
        this.otherwise = otherwise;
    }

    Choice choose(Candidate candidate) {
        String pool = rules.poolOf(candidate.facts())
                .or(() -> Optional.ofNullable(candidate.segmentPool()))
                .orElse(otherwise);
        if (pool == null) {
            return new Nobody(candidate, HoldReason.NO_POOL, null);
        }
        if (!placement.knows(pool)) {
            return new Nobody(candidate, HoldReason.NOBODY_IN_POOL, pool);
        }
        return placement
                .place(pool, candidate.weight())
                .map((Function<Workload, Choice>) person -> new Found(candidate, person))
                .orElseGet(() -> new Nobody(candidate, HoldReason.POOL_IS_FULL, pool));
    }
}
