package io.steward.accounts.merge;

import java.util.List;

/**
 * A table whose rows belong to an account, a contact, or both, and how they come along in a merge.
 *
 * @param name of the table
 * @param rows what its rows are, for people
 * @param ofAccount whether it has the column {@code account_id}
 * @param ofContact whether it has the column {@code contact_id}
 * @param beforeAccount statements that make room where both accounts have what there can be one of; $1 is the account
 *     that goes, $2 the one that stays
 * @param beforeContacts the same for contacts; $1 are those that go, $2 those that stay, pair by pair
 */
record MergedTable(
        String name,
        String rows,
        boolean ofAccount,
        boolean ofContact,
        List<String> beforeAccount,
        List<String> beforeContacts) {

    /** Rows of accounts alone. */
    static MergedTable ofAccounts(String name, String rows, String... before) {
        return new MergedTable(name, rows, true, false, List.of(before), List.of());
    }

    /** Rows of accounts that also name contacts. */
    static MergedTable ofBoth(String name, String rows) {
        return new MergedTable(name, rows, true, true, List.of(), List.of());
    }

    /** The same table where contacts can have one row only. */
    MergedTable makingRoomBy(String... statements) {
        return new MergedTable(name, rows, ofAccount, ofContact, beforeAccount, List.of(statements));
    }

    /** Gives the rows of one account to another. */
    String moveToAccount() {
        return "UPDATE " + name + " SET account_id = $2 WHERE account_id = $1";
    }

    /** Gives the rows of contacts to others; $3 are the accounts at which those rows can be. */
    String moveToContacts() {
        return "UPDATE " + name + " AS moved SET contact_id = pair.into_id"
                + " FROM unnest($1::uuid[], $2::uuid[]) AS pair (from_id, into_id)"
                + " WHERE moved.contact_id = pair.from_id"
                + (ofAccount ? " AND moved.account_id = ANY ($3)" : " AND $3::uuid[] IS NOT NULL");
    }
}
