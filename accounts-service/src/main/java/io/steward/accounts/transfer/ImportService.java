package io.steward.accounts.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.transfer.Import.Progress;
import io.steward.accounts.transfer.ImportPartStore.Measures;
import io.steward.accounts.transfer.RecordSplitter.Piece;
import io.steward.accounts.transfer.RecordSplitter.Split;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people and machines do with imports: begin, send parts, submit, look, stop. */
@ApplicationScoped
class ImportService {

    static final int MOST_PARTS = 10_000;

    private final ImportStore imports;
    private final ImportPartStore parts;
    private final RefusedRowStore refusals;
    private final ImportSettings settings;
    private final Clock clock;

    ImportService(
            ImportStore imports,
            ImportPartStore parts,
            RefusedRowStore refusals,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.parts = parts;
        this.refusals = refusals;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins an import.
     *
     * @param id the same again where the request is repeated
     */
    Uni<Import> create(UUID id, ImportOrder order, String requestedBy) {
        Import begun = Import.begun(id, order, requestedBy, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return imports.add(begun).chain(() -> get(order.kind(), id));
    }

    /** Fails with 404 where there is no import of this kind. */
    Uni<Import> get(ImportKind kind, UUID id) {
        return imports.find(id).map(found -> ofKind(kind, id, found));
    }

    Uni<List<Import>> list(ImportKind kind, UUID before, int limit) {
        return imports.list(kind, before, limit);
    }

    /** Rows that were refused, behind a line; fails where there is no such import. */
    Uni<List<RefusedRow>> refusedRows(ImportKind kind, UUID id, long after, int limit) {
        return get(kind, id).chain(() -> refusals.list(id, after, limit));
    }

    /** Takes a part in, or takes it in anew. */
    Uni<Void> put(ImportKind kind, UUID id, int number, byte[] content) {
        Faults faults = new Faults();
        faults.check(content.length > 0, "#", "is empty");
        faults.throwIfAny();
        if (number < 1 || number > MOST_PARTS) {
            throw Problems.notFound("part", number + ": parts have the numbers 1 to " + MOST_PARTS);
        }
        return imports.inTransaction(connection -> locked(connection, kind, id).chain(found -> {
            if (found.status() != ImportStatus.RECEIVING) {
                throw Problems.conflict("the import takes no more parts: it is " + found.status());
            }
            return parts.put(connection, id, number, content);
        }));
    }

    /** All parts are there: reads the header and lets the work begin. Nothing happens where it has begun. */
    Uni<Import> submit(ImportKind kind, UUID id) {
        return imports.inTransaction(connection -> locked(connection, kind, id)
                        .chain(found -> found.status() == ImportStatus.RECEIVING
                                ? begin(connection, found)
                                : Uni.createFrom().voidItem()))
                .chain(() -> get(kind, id));
    }

    /** Stops it; nothing happens where it has ended. */
    Uni<Import> cancel(ImportKind kind, UUID id) {
        return imports.inTransaction(connection -> locked(connection, kind, id)
                        .chain(() -> imports.end(connection, id, ImportStatus.CANCELLED, null, clock.instant()))
                        .chain(() -> parts.forgetBefore(connection, id, null)))
                .chain(() -> get(kind, id));
    }

    private Uni<Import> locked(SqlConnection connection, ImportKind kind, UUID id) {
        return imports.lock(connection, id).map(found -> ofKind(kind, id, found));
    }

    private static Import ofKind(ImportKind kind, UUID id, Optional<Import> found) {
        return found.filter(one -> one.kind() == kind)
                .orElseThrow(() -> Problems.notFound(kind.word() + " import", id));
    }

    private Uni<Void> begin(SqlConnection connection, Import found) {
        return parts.join(connection, found.id())
                .invoke(ImportService::requireWhole)
                .chain(measures -> parts.read(connection, found.id(), 0, settings.window())
                        .chain(window -> begin(connection, found, measures.size(), window)));
    }

    private Uni<Void> begin(SqlConnection connection, Import found, long size, byte[] window) {
        if (found.format() == ImportFormat.NDJSON) {
            return imports.begin(connection, found.id(), new Progress(size, 0, 0, 0, 0, 0, 0), null);
        }
        Split header = new RecordSplitter(window, found.format(), window.length == size).split(1);
        if (header.records().isEmpty()) {
            throw Problems.invalid("#", "the file has no header within its first " + settings.window() + " bytes");
        }
        ImportColumns columns = columns(window, header.records().getFirst(), found);
        Progress progress = new Progress(size, header.consumed(), header.lines(), 0, 0, 0, 0);
        return imports.begin(connection, found.id(), progress, columns.fields());
    }

    private static ImportColumns columns(byte[] window, Piece header, Import found) {
        Faults faults = new Faults();
        try {
            List<String> cells = RowReader.cells(RowReader.text(window, header.from(), header.to()));
            ImportColumns columns = ImportColumns.of(found.kind(), cells, found.columns(), faults);
            faults.throwIfAny();
            return columns;
        } catch (CharacterCodingException e) {
            throw Problems.invalid("#", "the header is not UTF-8");
        } catch (JsonProcessingException e) {
            throw Problems.invalid("#", "the header is no CSV");
        }
    }

    private static void requireWhole(Measures measures) {
        if (measures.parts() == 0) {
            throw Problems.conflict("no part was sent");
        }
        if (!measures.isWithoutGap()) {
            throw Problems.conflict(
                    "parts are missing: there are " + measures.parts() + ", and the last is number " + measures.last());
        }
    }
}
