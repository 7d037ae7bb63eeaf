package io.steward.playbook.account;

import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.health.Metrics;
import io.steward.platform.expressions.Facts;
import java.time.Instant;
import java.util.UUID;

/**
 * An account as it is known at this moment.
 *
 * @param account null where only its health is known so far
 * @param metrics null where unknown
 * @param score null where unknown
 * @param band null where unknown
 */
public record AccountSnapshot(UUID id, AccountView account, Metrics metrics, Integer score, String band) {

    /** Whether the account's own event has arrived: before that, nothing is started for it. */
    public boolean isKnown() {
        return account != null;
    }

    /** Whether it was taken out of all lists: nothing is started for it any more. */
    public boolean isArchived() {
        return account != null && account.archivedAt() != null;
    }

    /** User name of the owner; null for none. */
    public String owner() {
        return account == null ? null : account.owner();
    }

    /** The facts of the account at a moment. */
    public Facts facts(Instant now) {
        return Facts.of(account, metrics, score, band, now);
    }
}
