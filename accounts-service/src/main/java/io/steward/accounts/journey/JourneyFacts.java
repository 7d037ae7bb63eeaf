package io.steward.accounts.journey;

import io.steward.accounts.account.StoredAccount;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.contracts.accounts.StageCause;
import io.steward.platform.expressions.Facts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What rules of the journey know of an account at a moment.
 *
 * @param score null where unknown
 * @param milestones the names of those that were reached
 * @param lastChange how the account came into its stage
 * @param leftToday stages that rules have moved it away from today
 * @param resting what was noted when a person had moved it; null for nothing
 */
record JourneyFacts(
        StoredAccount account,
        Integer score,
        String band,
        List<String> milestones,
        LastChange lastChange,
        Set<Stage> leftToday,
        Resting resting) {

    /** How and when an account came into its stage. */
    record LastChange(UUID id, StageCause cause, Instant at) {

        boolean byPerson() {
            return cause == StageCause.MOVED || cause == StageCause.STATED;
        }
    }

    /** Rules that leave an account alone since a person's move. */
    record Resting(UUID stageChangeId, Set<String> rules) {}

    Stage stage() {
        return account.details().stage();
    }

    /** The facts as they are in the stage of now. */
    Facts now(Instant now) {
        return facts(account, ChronoUnit.DAYS.between(lastChange.at(), now), now);
    }

    /** The facts as they would be right after a move. */
    Facts movedTo(Stage stage, Instant now) {
        return facts(account.in(stage), 0, now);
    }

    private Facts facts(StoredAccount seen, long daysInStage, Instant now) {
        Map<String, Object> health = new HashMap<>();
        health.put("score", score);
        health.put("band", band);
        return Facts.ofAccount(
                seen.view(null),
                now,
                Map.of("health", health, "journey", Map.of("daysInStage", daysInStage, "milestones", milestones)));
    }
}
