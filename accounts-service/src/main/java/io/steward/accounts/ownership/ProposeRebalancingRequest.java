package io.steward.accounts.ownership;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a proposal. Without pool, from and withoutOwner it is about everybody, each within the own pool. */
@Schema(name = "ProposeRebalancingRequest")
record ProposeRebalancingRequest(
        @Schema(description = "Only people of this pool.", examples = "smb")
        String pool,

        @Schema(description = "Hand all accounts of this person to others.", examples = "otto")
        String from,

        @Schema(description = "Find owners for the accounts that have none.")
        Boolean withoutOwner,

        @Schema(
                description = "Null for 50 where loads are evened out, and for as many as it takes otherwise.",
                minimum = "1",
                maximum = "10000",
                examples = "20")
        Integer maximumMoves,

        @Schema(description = "Leave accounts in stage RENEWAL alone; null for true where loads are evened out.")
        Boolean keepInRenewal,

        @Schema(description = "Leave accounts with open tasks alone; null for true where loads are evened out.")
        Boolean keepWithOpenTasks,

        @Schema(description = "Leave accounts at risk alone; null for true where loads are evened out.")
        Boolean keepAtRisk)
        implements Checked {

    static final int MOST_MOVES = 10_000;

    private static final int USUAL_MOVES = 50;
    private static final int MOST_CHARACTERS = 100;

    @Override
    public void check(Faults faults) {
        Texts.checkOptional(faults, "#/pool", pool, MOST_CHARACTERS);
        Texts.checkOptional(faults, "#/from", from, MOST_CHARACTERS);
        boolean several = Stream.of(pool != null, from != null, Boolean.TRUE.equals(withoutOwner))
                        .filter(Boolean::booleanValue)
                        .count()
                > 1;
        faults.check(!several, "#", "must name one of pool, from and withoutOwner at most");
        faults.check(
                maximumMoves == null || (maximumMoves >= 1 && maximumMoves <= MOST_MOVES),
                "#/maximumMoves",
                "must be from 1 to " + MOST_MOVES);
    }

    RebalancingScope scope() {
        if (from != null) {
            return RebalancingScope.PERSON;
        }
        if (Boolean.TRUE.equals(withoutOwner)) {
            return RebalancingScope.WITHOUT_OWNER;
        }
        return pool == null ? RebalancingScope.ALL : RebalancingScope.POOL;
    }

    int moves() {
        if (maximumMoves != null) {
            return maximumMoves;
        }
        return evensOut() ? USUAL_MOVES : Integer.MAX_VALUE;
    }

    Constraints constraints() {
        return new Constraints(or(keepInRenewal), or(keepWithOpenTasks), or(keepAtRisk));
    }

    private boolean or(Boolean said) {
        return said == null ? evensOut() : said;
    }

    private boolean evensOut() {
        return scope() == RebalancingScope.ALL || scope() == RebalancingScope.POOL;
    }
}
