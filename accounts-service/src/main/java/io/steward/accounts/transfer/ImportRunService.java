package io.steward.accounts.transfer;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.transfer.Import.Progress;
import io.steward.accounts.transfer.RecordSplitter.Split;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Works imports through. The rows of one batch, their events, their refusals and the new place in the file are one
 * transaction: whoever goes on after a crash begins where the last whole batch ended.
 */
@ApplicationScoped
class ImportRunService {

    private final ImportStore imports;
    private final ImportPartStore parts;
    private final RefusedRowStore refusals;
    private final ImportedBatches batches;
    private final ImportSettings settings;
    private final Clock clock;

    ImportRunService(
            ImportStore imports,
            ImportPartStore parts,
            RefusedRowStore refusals,
            ImportedBatches batches,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.parts = parts;
        this.refusals = refusals;
        this.batches = batches;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes an import to work on; empty where there is none. */
    Uni<Optional<UUID>> claim() {
        Instant now = clock.instant();
        return imports.claim(now, now.plus(settings.lease()));
    }

    /** Does the next batch of an import; false where it has ended. */
    Uni<Boolean> next(UUID id) {
        return imports.inTransaction(connection -> imports.lock(connection, id)
                .chain(found -> found.map(Import::status)
                                .filter(ImportStatus.RUNNING::equals)
                                .isPresent()
                        ? next(connection, found.get())
                        : Uni.createFrom().item(false)));
    }

    /** Forgets imports that are too old. */
    Uni<Void> forgetOld() {
        return imports.forgetBefore(clock.instant().minus(settings.retention()));
    }

    private Uni<Boolean> next(SqlConnection connection, Import running) {
        Progress progress = running.progress();
        return parts.read(connection, running.id(), progress.consumed(), settings.window())
                .chain(window -> {
                    boolean isLast = progress.consumed() + window.length >= progress.size();
                    Split split = new RecordSplitter(window, running.format(), isLast).split(settings.batchSize());
                    if (split.consumed() == 0) {
                        return end(connection, running, isLast).replaceWith(false);
                    }
                    return batches.carryOut(connection, running, rows(running, window, split))
                            .chain(outcome -> advance(connection, running, split, outcome))
                            .replaceWith(true);
                });
    }

    private static List<ImportRow> rows(Import running, byte[] window, Split split) {
        RowReader reader = running.reader();
        return split.records().stream()
                .map(one -> reader.read(running.progress().lines() + one.line(), window, one.from(), one.to()))
                .toList();
    }

    private Uni<Void> advance(SqlConnection connection, Import running, Split split, RowCounts outcome) {
        Progress progress = outcome.after(running.progress(), split);
        Instant leasedUntil = clock.instant().plus(settings.lease());
        return refusals.add(connection, running.id(), outcome.refused())
                .chain(() -> imports.advance(connection, running.id(), progress, leasedUntil))
                .chain(() -> parts.forgetBefore(connection, running.id(), progress.consumed()));
    }

    private Uni<Void> end(SqlConnection connection, Import running, boolean isLast) {
        String fault = isLast
                ? null
                : "the row that begins in line " + (running.progress().lines() + 1) + " is longer than "
                        + settings.window() + " bytes: is a quote not closed?";
        ImportStatus status = isLast ? ImportStatus.COMPLETED : ImportStatus.FAILED;
        Log.infof("import ended: importId=%s status=%s", running.id(), status);
        return imports.end(connection, running.id(), status, fault, clock.instant())
                .chain(() -> parts.forgetBefore(connection, running.id(), null));
    }
}
