package io.steward.health.privacy;

import io.steward.platform.privacy.PersonalTraces;
import io.steward.platform.privacy.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Usage is known by the id of an end user. What was counted stays, under a pseudonym: an account does not become less
 * active because one of its people is forgotten. What the person did is emptied.
 */
@ApplicationScoped
class UsageTraces implements PersonalTraces {

    /** The person, and who it was before it was known. */
    private static final String END_USER = """
            end_user IN (SELECT (:externalId)::text UNION ALL
                         SELECT anonymous_id FROM user_aliases WHERE user_id = :externalId)""";

    /** Who is identified before the account is known has no account in the raw events. */
    private static final String OF_ACCOUNT = "(account_id = :accountId OR account_id IS NULL)";

    private static final String GROUP =
            "group_id = (SELECT external_id FROM known_accounts WHERE account_id = :accountId)";

    @Override
    public List<Trace> traces() {
        return List.of(
                new Trace(
                        "usageEvents",
                        "SELECT occurred_at, kind, name, payload FROM raw_events WHERE " + OF_ACCOUNT + " AND "
                                + END_USER + " ORDER BY occurred_at DESC LIMIT 10000",
                        List.of("UPDATE raw_events SET end_user = :pseudonym, payload = '{}' WHERE " + OF_ACCOUNT
                                + " AND " + END_USER)),
                new Trace(
                        "usageDays",
                        "SELECT day FROM usage_user_days WHERE account_id = :accountId AND " + END_USER
                                + " ORDER BY day DESC",
                        List.of(
                                "INSERT INTO usage_user_days (account_id, day, end_user)"
                                        + " SELECT DISTINCT account_id, day, (:pseudonym)::text FROM usage_user_days"
                                        + " WHERE account_id = :accountId AND " + END_USER + " ON CONFLICT DO NOTHING",
                                "DELETE FROM usage_user_days WHERE account_id = :accountId AND " + END_USER)),
                new Trace(
                        "waitingEvents",
                        "SELECT occurred_at, kind, name, payload FROM waiting_events WHERE " + END_USER
                                + " ORDER BY occurred_at DESC LIMIT 10000",
                        List.of("DELETE FROM waiting_events WHERE " + END_USER)),
                new Trace(
                        "groups",
                        "SELECT group_id, linked_at FROM user_groups WHERE " + GROUP + " AND " + END_USER,
                        List.of("DELETE FROM user_groups WHERE " + GROUP + " AND " + END_USER)),
                // Last: the others need them. Whoever is at another account too is known there still.
                new Trace(
                        "anonymousIds",
                        "SELECT anonymous_id, linked_at FROM user_aliases WHERE user_id = :externalId",
                        List.of("DELETE FROM user_aliases WHERE user_id = :externalId"
                                + " AND NOT EXISTS (SELECT FROM user_groups WHERE end_user = :externalId)")));
    }
}
