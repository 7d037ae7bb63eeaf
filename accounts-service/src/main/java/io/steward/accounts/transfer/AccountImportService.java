package io.steward.accounts.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.transfer.AccountImport.Progress;
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
import java.util.UUID;

/** What people and machines do with imports: begin, send parts, submit, look, stop. */
@ApplicationScoped
class AccountImportService {

    static final int MOST_PARTS = 10_000;

    private final AccountImportStore imports;
    private final ImportPartStore parts;
    private final RefusedRowStore refusals;
    private final ImportSettings settings;
    private final Clock clock;

    AccountImportService(
            AccountImportStore imports,
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
    Uni<AccountImport> create(UUID id, CreateAccountImportRequest request, String requestedBy) {
        AccountImport begun =
                AccountImport.begun(id, request, requestedBy, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return imports.add(begun).chain(() -> get(id));
    }

    Uni<AccountImport> get(UUID id) {
        return imports.find(id).map(found -> found.orElseThrow(() -> Problems.notFound("account import", id)));
    }

    Uni<List<AccountImport>> list(UUID before, int limit) {
        return imports.list(before, limit);
    }

    /** Rows that were refused, behind a line; fails where there is no such import. */
    Uni<List<RefusedRow>> refusedRows(UUID id, long after, int limit) {
        return get(id).chain(() -> refusals.list(id, after, limit));
    }

    /** Takes a part in, or takes it in anew. */
    Uni<Void> put(UUID id, int number, byte[] content) {
        Faults faults = new Faults();
        faults.check(content.length > 0, "#", "is empty");
        faults.throwIfAny();
        if (number < 1 || number > MOST_PARTS) {
            throw Problems.notFound("part", number + ": parts have the numbers 1 to " + MOST_PARTS);
        }
        return imports.inTransaction(connection -> locked(connection, id).chain(found -> {
            if (found.status() != ImportStatus.RECEIVING) {
                throw Problems.conflict("the import takes no more parts: it is " + found.status());
            }
            return parts.put(connection, id, number, content);
        }));
    }

    /** All parts are there: reads the header and lets the work begin. Nothing happens where it has begun. */
    Uni<AccountImport> submit(UUID id) {
        return imports.inTransaction(connection -> locked(connection, id)
                        .chain(found -> found.status() == ImportStatus.RECEIVING
                                ? begin(connection, found)
                                : Uni.createFrom().voidItem()))
                .chain(() -> get(id));
    }

    /** Stops it; nothing happens where it has ended. */
    Uni<AccountImport> cancel(UUID id) {
        return imports.inTransaction(connection -> locked(connection, id)
                        .chain(() -> imports.end(connection, id, ImportStatus.CANCELLED, null, clock.instant()))
                        .chain(() -> parts.forgetBefore(connection, id, null)))
                .chain(() -> get(id));
    }

    private Uni<AccountImport> locked(SqlConnection connection, UUID id) {
        return imports.lock(connection, id)
                .map(found -> found.orElseThrow(() -> Problems.notFound("account import", id)));
    }

    private Uni<Void> begin(SqlConnection connection, AccountImport found) {
        return parts.join(connection, found.id())
                .invoke(AccountImportService::requireWhole)
                .chain(measures -> parts.read(connection, found.id(), 0, settings.window())
                        .chain(window -> begin(connection, found, measures.size(), window)));
    }

    private Uni<Void> begin(SqlConnection connection, AccountImport found, long size, byte[] window) {
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

    private static ImportColumns columns(byte[] window, Piece header, AccountImport found) {
        Faults faults = new Faults();
        try {
            List<String> cells = RowReader.cells(RowReader.text(window, header.from(), header.to()));
            ImportColumns columns = ImportColumns.of(cells, found.columns(), faults);
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
