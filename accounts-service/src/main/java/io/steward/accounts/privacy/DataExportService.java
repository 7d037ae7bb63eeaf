package io.steward.accounts.privacy;

import io.smallrye.mutiny.Uni;
import io.steward.platform.audit.AuditService;
import io.steward.platform.idempotency.RequestIdentifiers;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Takes requests for exports, and hands out what is gathered. */
@ApplicationScoped
class DataExportService {

    private final DataExportStore exports;
    private final AuditService audit;
    private final RequestIdentifiers identifiers;
    private final PrivacySettings settings;
    private final Clock clock;

    DataExportService(
            DataExportStore exports,
            AuditService audit,
            RequestIdentifiers identifiers,
            PrivacySettings settings,
            Clock clock) {
        this.exports = exports;
        this.audit = audit;
        this.identifiers = identifiers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Has everything gathered that is held about a contact. */
    Uni<DataExportView> request(UUID contactId, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = identifiers.ofItem(0);
        return exports.inTransaction(connection -> audit.attribute(connection)
                        .chain(() -> exports.accountOf(connection, contactId))
                        .map(account -> account.orElseThrow(() -> Problems.notFound("contact", contactId)))
                        .chain(account -> exports.add(
                                connection,
                                new DataExport(
                                        id,
                                        account,
                                        contactId,
                                        by,
                                        now,
                                        0,
                                        null,
                                        now.plus(settings.exportRetention()),
                                        List.of()))))
                .chain(() -> get(id));
    }

    Uni<DataExportView> get(UUID id) {
        return exports.find(id, clock.instant())
                .map(found -> found.orElseThrow(() -> Problems.notFound("data export", id))
                        .view());
    }

    /** The whole export; fails with 404 where there is none, and with 409 while parts are missing. */
    Uni<String> document(UUID id) {
        return get(id).chain(export -> exports.document(id, clock.instant())
                .map(document -> document.orElseThrow(
                        () -> Problems.conflict("the export waits for " + String.join(", ", export.missing())))));
    }
}
