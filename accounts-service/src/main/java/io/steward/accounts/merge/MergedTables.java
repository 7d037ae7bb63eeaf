package io.steward.accounts.merge;

import java.util.List;
import java.util.Map;

/**
 * Every table that belongs to accounts or contacts, so that a merge forgets none. A table that is added later is added
 * here: a test compares this list with the database.
 */
final class MergedTables {

    /** What was known earlier is true. */
    private static final String[] EARLIER_MILESTONE = {"""
        DELETE FROM milestones AS later USING milestones AS other
         WHERE later.account_id = $2 AND other.account_id = $1 AND later.kind = other.kind
           AND other.reached_on < later.reached_on""", """
        DELETE FROM milestones AS later USING milestones AS other
         WHERE later.account_id = $1 AND other.account_id = $2 AND later.kind = other.kind"""};

    /** An account is gone once at a time: the churn that was recorded of the account that goes is over. */
    private static final String ONE_OPEN_CHURN = """
            UPDATE churns AS goes
               SET reactivated_on = greatest(goes.churned_on, stays.churned_on), version = goes.version + 1
              FROM churns AS stays
             WHERE goes.account_id = $1 AND goes.reactivated_on IS NULL
               AND stays.account_id = $2 AND stays.reactivated_on IS NULL""";

    /** They stay readable, and are no part of the journey of the account that stays. */
    private static final String STAGES_OF_THE_OTHER =
            "UPDATE stage_changes SET merged_from = $1 WHERE account_id = $1 AND $2::uuid IS NOT NULL"
                    + " AND merged_from IS NULL";

    /** The judgement of the contact that stays counts; of several that go, the first. */
    private static final String ONE_JUDGEMENT = """
            DELETE FROM stakeholder_relations AS goes
             USING unnest($1::uuid[], $2::uuid[]) AS pair (from_id, into_id)
             WHERE goes.contact_id = pair.from_id
               AND EXISTS (SELECT FROM stakeholder_relations AS stays
                            WHERE stays.contact_id = pair.into_id
                               OR stays.contact_id = ANY (
                                  SELECT other.from_id FROM unnest($1::uuid[], $2::uuid[]) AS other (from_id, into_id)
                                   WHERE other.into_id = pair.into_id AND other.from_id < pair.from_id))""";

    /** In the order in which they move. */
    static final List<MergedTable> ALL = List.of(
            MergedTable.ofBoth("timeline_entries", "timelineEntries"),
            MergedTable.ofAccounts("stage_changes", "stageChanges", STAGES_OF_THE_OTHER),
            MergedTable.ofAccounts("milestones", "milestones", EARLIER_MILESTONE),
            MergedTable.ofAccounts("churns", "churns", ONE_OPEN_CHURN),
            MergedTable.ofAccounts("revenue_movements", "revenueMovements"),
            MergedTable.ofBoth("stakeholder_relations", "judgements").makingRoomBy(ONE_JUDGEMENT),
            MergedTable.ofAccounts("value_moments", "valueMoments"));

    /** Columns that are seen to otherwise, by {@code table.column}, and how. */
    static final Map<String, String> OTHERWISE = Map.of(
            "accounts.parent_id", "the hierarchy has rules of its own",
            "contacts.account_id", "contacts are merged or come along one by one",
            "merged_accounts.into_id", "places lead to the last account",
            "merged_contacts.account_id", "places of contacts move with them",
            "merged_contacts.into_id", "places lead to the last contact",
            "revenue_months.account_id", "follows from the ledger, by its triggers",
            "audit_entries.account_id", "what was done stays as it was done, and is read with the account that stays");

    private MergedTables() {}
}
