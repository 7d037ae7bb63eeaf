package io.steward.accounts.privacy;

import io.steward.platform.privacy.PersonalTraces;
import io.steward.platform.privacy.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What this service holds under the keys of a contact. That something happened stays in the feed of the account; what it
 * was called and what was said go. What names the person elsewhere is {@link WordStore}'s.
 */
@ApplicationScoped
class OwnTraces implements PersonalTraces {

    /** Entries that say nothing but that it happened. */
    private static final String SILENT =
            "('CONTACT_ADDED', 'CONTACT_CHANGED', 'CONTACT_REMOVED', 'CHAMPION_LEFT', 'UNSUBSCRIBED')";

    private static final String ABOUT_CONTACT = "account_id = :accountId AND aggregate_key = (:contactId)::uuid::text"
            + " AND aggregate IN ('contact', 'stakeholderRelation')";

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.of(
                        "contact",
                        "SELECT * FROM contacts WHERE id = :contactId",
                        "DELETE FROM contacts WHERE id = :contactId"),
                // The row goes with the contact's.
                new Trace(
                        "relation",
                        "SELECT strength, note, recorded_by, recorded_at FROM stakeholder_relations"
                                + " WHERE contact_id = :contactId",
                        List.of()),
                Trace.of(
                        "timeline",
                        "SELECT occurred_at, kind, actor, title, text, details FROM timeline_entries"
                                + " WHERE account_id = :accountId AND contact_id = :contactId"
                                + " ORDER BY occurred_at DESC LIMIT 10000",
                        "UPDATE timeline_entries SET title = CASE WHEN kind IN " + SILENT
                                + " THEN title ELSE '[erased]' END, text = NULL, details = '{}', mentions = '{}',"
                                + " version = version + 1"
                                + " WHERE account_id = :accountId AND contact_id = :contactId"),
                // After the removal of the contact, which is recorded with all that it held.
                Trace.of(
                        "changes",
                        "SELECT recorded_at, actor, aggregate, action, changes FROM audit_entries WHERE "
                                + ABOUT_CONTACT + " ORDER BY id DESC LIMIT 10000",
                        "UPDATE audit_entries SET changes = (SELECT coalesce(jsonb_object_agg(field,"
                                + " '{\"before\": \"[erased]\", \"after\": \"[erased]\"}'::jsonb), '{}')"
                                + " FROM jsonb_object_keys(changes) AS field) WHERE " + ABOUT_CONTACT),
                new Trace(
                        "refusedRows",
                        null,
                        List.of("UPDATE import_refusals SET external_id = NULL FROM imports"
                                + " WHERE imports.id = import_id AND kind = 'CONTACTS'"
                                + " AND import_refusals.external_id = :externalId")),
                new Trace("exports", null, List.of("DELETE FROM data_exports WHERE contact_id = :contactId")));
    }
}
