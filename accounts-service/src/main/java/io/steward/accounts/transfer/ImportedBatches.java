package io.steward.accounts.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries batches of rows out, each by its kind. */
@ApplicationScoped
class ImportedBatches {

    private final Map<ImportKind, ImportedRows> kinds;

    ImportedBatches(@All List<ImportedRows> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportedRows::kind, Function.identity()));
    }

    /** Carries the rows of a batch out, within the transaction of the connection. */
    Uni<RowCounts> carryOut(SqlConnection connection, Import running, List<ImportRow> rows) {
        RowCounts outcome = new RowCounts();
        rows.stream().filter(row -> row.fault() != null).forEach(outcome::addUnreadable);
        return Multi.createFrom()
                .iterable(withoutRepetitions(running.kind(), rows))
                .onItem()
                .transformToUniAndConcatenate(group -> carryOut(connection, running, group, outcome))
                .collect()
                .last()
                .replaceWith(outcome);
    }

    private Uni<Boolean> carryOut(SqlConnection connection, Import running, List<ImportRow> group, RowCounts outcome) {
        List<JsonNode> items = group.stream().map(ImportRow::content).toList();
        return kinds.get(running.kind())
                .upsert(connection, items, running.requestedBy(), running.dryRun())
                .invoke(results -> results.forEach(result -> outcome.add(group.get(result.index()), result)))
                .replaceWith(true);
    }

    /** Groups in which no key comes twice, so that of two rows with one key the later one has the last word. */
    private static List<List<ImportRow>> withoutRepetitions(ImportKind kind, List<ImportRow> rows) {
        List<List<ImportRow>> groups = new ArrayList<>();
        List<ImportRow> group = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        for (ImportRow row : rows) {
            if (row.fault() == null) {
                Optional<List<String>> key = kind.fields().keyOf(row.content());
                if (key.isPresent() && !keys.add(key.get())) {
                    groups.add(group);
                    group = new ArrayList<>();
                    keys = new HashSet<>(Set.of(key.get()));
                }
                group.add(row);
            }
        }
        groups.add(group);
        return groups.stream().filter(any -> !any.isEmpty()).toList();
    }
}
