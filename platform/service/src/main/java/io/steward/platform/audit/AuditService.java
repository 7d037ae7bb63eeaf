package io.steward.platform.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Actor;
import io.steward.platform.contracts.audit.AuditEntryView;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** Attributes changes to who makes them, and shows them. */
@ApplicationScoped
public class AuditService {

    static final String ORDER = "NEWEST";

    private final AuditStore store;
    private final Actor actor;

    AuditService(AuditStore store, Actor actor) {
        this.store = store;
        this.actor = actor;
    }

    /** Does work in a new Hibernate transaction, or the present one, whose changes are the caller's. */
    public <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return Panache.withTransaction(() -> attribute().chain(work::get));
    }

    /** Attributes the further changes of the current Hibernate transaction to the caller of the request, if any. */
    Uni<Void> attribute() {
        String by = actor.username();
        return by == null
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> store.attribute(session, by));
    }

    /** Attributes the further changes of a connection's transaction to the caller of the request, if any. */
    public Uni<Void> attribute(SqlConnection connection) {
        String by = actor.username();
        return by == null ? Uni.createFrom().voidItem() : attribute(connection, by);
    }

    /**
     * Attributes the further changes of a connection's transaction to somebody who asked for them earlier.
     *
     * @param by user name
     */
    public Uni<Void> attribute(SqlConnection connection, String by) {
        return store.attribute(connection, by);
    }

    /** Newest first; {@code place} of {@code after} or {@code before}, null for the list's begin. */
    Uni<Page<AuditEntryView>> list(AuditFilter filter, PageRequest request, Cursor place) {
        UUID id = place == null ? null : UUID.fromString(place.values().getFirst());
        return store.list(filter, request, id)
                .map(entries -> Page.of(entries, request, entry -> Cursor.of(ORDER, entry.id())));
    }
}
