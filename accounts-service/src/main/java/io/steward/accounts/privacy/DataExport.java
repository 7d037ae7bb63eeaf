package io.steward.accounts.privacy;

import io.steward.accounts.privacy.DataExportView.Status;
import io.steward.platform.privacy.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An export as it is kept.
 *
 * @param gathered services whose part is there
 * @param attempts tries so far
 * @param readyAt null while it is pending
 */
record DataExport(
        UUID id,
        UUID accountId,
        UUID contactId,
        String requestedBy,
        Instant requestedAt,
        int attempts,
        Instant readyAt,
        Instant expiresAt,
        List<String> gathered) {

    /** Who is exported, of whom only the contact's row knows the integrator's key. */
    Person person(String externalId) {
        return new Person(accountId, contactId, externalId);
    }

    List<Holder> missing() {
        return List.of(Holder.values()).stream()
                .filter(holder -> !gathered.contains(holder.service()))
                .toList();
    }

    DataExportView view() {
        boolean ready = readyAt != null;
        return new DataExportView(
                id,
                accountId,
                contactId,
                requestedBy,
                requestedAt,
                ready ? Status.READY : Status.PENDING,
                gathered,
                missing().stream().map(Holder::service).toList(),
                readyAt,
                expiresAt,
                ready ? "/v1/data-exports/" + id + "/document" : null);
    }
}
