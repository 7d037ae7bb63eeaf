package io.steward.accounts.merge;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.contact.ContactPair;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Moves whatever belongs to an account or to contacts, one statement a table. */
@ApplicationScoped
class ReattachmentStore {

    /**
     * Gives everything of one account to another.
     *
     * @return how many rows moved, by what they are
     */
    Uni<Map<String, Integer>> moveToAccount(SqlConnection connection, UUID from, UUID into) {
        Map<String, Integer> moved = new LinkedHashMap<>();
        return each(
                        MergedTables.ALL.stream().filter(MergedTable::ofAccount).toList(),
                        table -> inOrder(connection, table.beforeAccount(), Tuple.of(from, into))
                                .chain(() -> connection
                                        .preparedQuery(table.moveToAccount())
                                        .execute(Tuple.of(from, into)))
                                .invoke(rows -> moved.put(table.rows(), rows.rowCount()))
                                .replaceWithVoid())
                .replaceWith(moved);
    }

    /** Gives everything of contacts to others, at the accounts at which they are. */
    Uni<Void> moveToContacts(SqlConnection connection, List<ContactPair> pairs, List<UUID> accounts) {
        if (pairs.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] from = pairs.stream().map(ContactPair::from).toArray(UUID[]::new);
        UUID[] into = pairs.stream().map(ContactPair::into).toArray(UUID[]::new);
        Tuple contacts = Tuple.tuple().addArrayOfUUID(from).addArrayOfUUID(into);
        Tuple places =
                Tuple.tuple().addArrayOfUUID(from).addArrayOfUUID(into).addArrayOfUUID(accounts.toArray(UUID[]::new));
        return each(
                MergedTables.ALL.stream().filter(MergedTable::ofContact).toList(),
                table -> inOrder(connection, table.beforeContacts(), contacts)
                        .chain(() ->
                                connection.preparedQuery(table.moveToContacts()).execute(places))
                        .replaceWithVoid());
    }

    private static Uni<Void> inOrder(SqlConnection connection, List<String> statements, Tuple parameters) {
        return each(
                statements,
                statement ->
                        connection.preparedQuery(statement).execute(parameters).replaceWithVoid());
    }

    private static <T> Uni<Void> each(List<T> things, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
