package io.steward.accounts.contact;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.ChampionLeft;
import io.steward.platform.contracts.accounts.ChampionLeftReason;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Publishes what follows from changes of many contacts, in their transaction. */
@ApplicationScoped
class ContactFacts {

    private static final String CHAMPIONS =
            "SELECT account_id, id FROM contacts WHERE account_id = ANY ($1) AND 'CHAMPION' = ANY (roles)";

    private final OutboxStore outbox;

    ContactFacts(OutboxStore outbox) {
        this.outbox = outbox;
    }

    /** A champion of whom something was noticed. */
    record Noticed(UUID accountId, UUID contactId, ChampionLeftReason reason) {}

    /** @param by who changed them */
    Uni<Void> record(SqlConnection connection, List<ContactUpserted> upserted, String by) {
        List<AccountEvent> facts = new ArrayList<>();
        List<Noticed> noticed = new ArrayList<>();
        upserted.forEach(one -> {
            one.event().ifPresent(facts::add);
            if (one instanceof ContactUpserted.Updated updated) {
                one.departure()
                        .ifPresent(reason -> noticed.add(new Noticed(
                                updated.contact().accountId(), updated.contact().id(), reason)));
            }
        });
        return departures(connection, noticed).invoke(facts::addAll).chain(() -> outbox.insert(connection, facts, by));
    }

    /** Publishes that champions left, by nobody's doing. */
    Uni<Void> record(SqlConnection connection, List<Noticed> noticed) {
        return departures(connection, noticed).chain(facts -> outbox.insert(connection, facts));
    }

    private static Uni<List<ChampionLeft>> departures(SqlConnection connection, List<Noticed> noticed) {
        if (noticed.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return champions(connection, noticed.stream().map(Noticed::accountId).collect(Collectors.toSet()))
                .map(champions -> noticed.stream()
                        .map(one -> new ChampionLeft(
                                one.accountId(),
                                one.contactId(),
                                isAlone(one, champions.getOrDefault(one.accountId(), Set.of())),
                                one.reason()))
                        .toList());
    }

    private static boolean isAlone(Noticed one, Set<UUID> champions) {
        return champions.stream().allMatch(one.contactId()::equals);
    }

    private static Uni<Map<UUID, Set<UUID>>> champions(SqlConnection connection, Collection<UUID> accountIds) {
        return connection
                .preparedQuery(CHAMPIONS)
                .execute(Tuple.tuple().addArrayOfUUID(accountIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                row -> row.getUUID("account_id"),
                                Collectors.mapping(row -> row.getUUID("id"), Collectors.toSet()))));
    }
}
