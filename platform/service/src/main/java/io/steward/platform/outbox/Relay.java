package io.steward.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outbox, as long as its connection holds the advisory lock: of all replicas of a service one
 * sends and the others wait for the lock. When the connection is lost, the lock is lost with it, and the relay stands in
 * line again. A failure never skips a record: the same batch is tried again after a pause.
 */
final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** Any number will do, as long as nothing else in the database locks it: "outbox" in ASCII. */
    private static final String TRY_LOCK = "SELECT pg_try_advisory_lock(122550254464888)";

    private final Pool pool;
    private final OutboxBatch batch;
    private final OutboxSettings settings;
    private final IntConsumer onSent;
    private final Wake wake = new Wake();

    private volatile Cancellable running;
    private volatile boolean leading;
    private final AtomicInteger failures = new AtomicInteger();

    Relay(Pool pool, OutboxBatch batch, OutboxSettings settings, IntConsumer onSent) {
        this.pool = pool;
        this.batch = batch;
        this.settings = settings;
        this.onSent = onSent;
    }

    void start() {
        running = Uni.createFrom()
                .deferred(this::lead)
                .onFailure()
                .recoverWithUni(this::pause)
                .repeat()
                .indefinitely()
                .subscribe()
                .with(nothing -> {}, failure -> LOG.error("The outbox relay ended", failure));
    }

    /** Gives the lock back; a batch on its way may still arrive, and be sent again by the next relay. */
    void stop() {
        if (running != null) {
            running.cancel();
        }
    }

    boolean isLeading() {
        return leading;
    }

    /** Stands in line once: ends after a moment where another relay holds the lock, else only by a failure. */
    private Uni<Void> lead() {
        return pool.getConnection()
                .chain(connection -> connection
                        .query(TRY_LOCK)
                        .execute()
                        .chain(locked -> locked.iterator().next().getBoolean(0)
                                ? serve(PgConnection.cast(connection))
                                : wait(settings.poll()))
                        .onTermination()
                        .call(() -> leave(connection)));
    }

    private Uni<Void> serve(PgConnection connection) {
        leading = true;
        LOG.info("This process sends the outbox");
        connection.notificationHandler(notification -> wake.ring());
        return connection
                .query("LISTEN outbox")
                .execute()
                .chain(() -> round(connection).repeat().indefinitely().collect().last());
    }

    private Uni<Void> round(SqlConnection connection) {
        return Uni.createFrom()
                .deferred(() -> batch.send(connection))
                .invoke(this::sent)
                .chain(count -> count < batch.size()
                        ? wake.next(settings.poll())
                        : Uni.createFrom().voidItem());
    }

    private void sent(int count) {
        failures.set(0);
        if (count > 0) {
            onSent.accept(count);
        }
    }

    /** The pool takes the connection back only without its lock and its subscription. */
    private Uni<Void> leave(SqlConnection connection) {
        leading = false;
        return connection
                .query("SELECT pg_advisory_unlock_all(); UNLISTEN *")
                .execute()
                .onFailure()
                .recoverWithNull()
                .chain(connection::close)
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> pause(Throwable failure) {
        Duration pause = pauseAfter(failures.getAndIncrement());
        LOG.warnf("The outbox waits %d ms: %s", pause.toMillis(), failure);
        return wait(pause);
    }

    private Duration pauseAfter(int earlierFailures) {
        long doubled = settings.firstPause().toMillis() << Math.min(earlierFailures, 20);
        return Duration.ofMillis(Math.min(doubled, settings.longestPause().toMillis()));
    }

    private static Uni<Void> wait(Duration time) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(time);
    }
}
