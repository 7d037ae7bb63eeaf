package io.steward.health.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.steward.health.HealthSettings;
import io.steward.health.loop.Loop;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets usage go on that waited for its account: when the account becomes known, or the user is linked to one. A call
 * that was under way at that moment may add to the waiting ones a little later, so each release is looked at again for
 * a while.
 */
@ApplicationScoped
public class ReleaseService {

    private static final int RELEASES = 500;
    private static final int EVENTS = 2000;

    private final ReleaseStore store;
    private final OutboxStore outbox;
    private final HealthSettings settings;
    private final Pool pool;
    private final Clock clock;
    private final Loop loop;

    ReleaseService(ReleaseStore store, OutboxStore outbox, HealthSettings settings, Pool pool, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.settings = settings;
        this.pool = pool;
        this.clock = clock;
        this.loop = new Loop("releases", settings.ingest().releasePoll(), Duration.ofMillis(1), this::sweep);
    }

    /** Accounts became known under these external ids. */
    public Uni<Void> releaseGroups(SqlConnection connection, Collection<String> externalIds) {
        return release(connection, externalIds.stream().map("g:"::concat).toList());
    }

    /** Something new was said of who these users are. */
    Uni<Void> releaseUsers(SqlConnection connection, Collection<String> endUsers) {
        return release(connection, endUsers.stream().map("u:"::concat).toList());
    }

    /** A release was committed. */
    public void wake() {
        loop.wake();
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Void> release(SqlConnection connection, List<String> waitsFor) {
        if (waitsFor.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant until = clock.instant().plus(settings.ingest().releaseWindow());
        return store.add(connection, new HashSet<>(waitsFor), until);
    }

    private Uni<Boolean> sweep() {
        Instant now = clock.instant();
        return pool.withTransaction(connection -> store.claim(connection, now, RELEASES)
                .chain(releases ->
                        releases.isEmpty() ? Uni.createFrom().item(false) : sweep(connection, releases, now)));
    }

    /** Whether more is waiting than one transaction moves. */
    private Uni<Boolean> sweep(SqlConnection connection, List<String> releases, Instant now) {
        Set<String> waitsFor = new HashSet<>(releases);
        return store.rename(connection, waitsFor)
                .invoke(waitsFor::addAll)
                .chain(() -> store.group(connection, waitsFor))
                .invoke(waitsFor::addAll)
                .call(groups -> release(connection, groups))
                .chain(() -> store.move(connection, waitsFor, EVENTS))
                .call(usage -> outbox.insert(connection, new ArrayList<>(usage)))
                .call(usage -> usage.size() < EVENTS
                        ? store.forget(connection, releases, now)
                        : Uni.createFrom().voidItem())
                .map(usage -> usage.size() == EVENTS);
    }
}
