package io.steward.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keyed requests and their answers, in the transaction of the session that is given. */
@ApplicationScoped
class IdempotencyStore {

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?1, 0))";

    private static final String FIND = """
            SELECT request_hash, status, headers, body FROM idempotency_keys
             WHERE caller = ?1 AND key = ?2 AND recorded_at > ?3""";

    /** An earlier row with this key is there only if it is out of date: otherwise it was found before. */
    private static final String KEEP = """
            INSERT INTO idempotency_keys (caller, key, request_hash, status, headers, body, recorded_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (caller, key) DO UPDATE
               SET request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers,
                   body = excluded.body, recorded_at = excluded.recorded_at, leased_until = NULL""";

    private static final String LEASE = """
            INSERT INTO idempotency_keys (caller, key, request_hash, recorded_at, leased_until)
            VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (caller, key) DO UPDATE
               SET request_hash = excluded.request_hash, status = NULL, headers = NULL, body = NULL,
                   recorded_at = CASE WHEN idempotency_keys.request_hash = excluded.request_hash
                                       AND idempotency_keys.recorded_at > ?6
                                      THEN idempotency_keys.recorded_at ELSE excluded.recorded_at END,
                   leased_until = excluded.leased_until
             WHERE idempotency_keys.leased_until < ?4 OR idempotency_keys.recorded_at <= ?6""";

    private static final String BEGUN = """
            SELECT (extract(epoch FROM recorded_at) * 1000)::bigint FROM idempotency_keys
             WHERE caller = ?1 AND key = ?2""";

    private static final String RELEASE =
            "DELETE FROM idempotency_keys WHERE caller = ?1 AND key = ?2 AND leased_until IS NOT NULL";

    private static final String FORGET = "DELETE FROM idempotency_keys WHERE recorded_at <= ?1";

    private final ObjectMapper mapper;
    private final IdempotencySettings settings;
    private final Clock clock;

    IdempotencyStore(ObjectMapper mapper, IdempotencySettings settings, Clock clock) {
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the request may go on: false while another with its key does. Held to the transaction's end. */
    Uni<Boolean> lock(Mutiny.Session session, KeyedRequest request) {
        return session.createNativeQuery(LOCK, Boolean.class)
                .setParameter(1, request.lock())
                .getSingleResult();
    }

    Uni<Optional<KnownRequest>> find(Mutiny.Session session, KeyedRequest request) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter(1, request.caller())
                .setParameter(2, request.key())
                .setParameter(3, outOfDate())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(this::known));
    }

    Uni<Void> keep(Mutiny.Session session, KeyedRequest request, StoredAnswer answer) {
        return session.createNativeQuery(KEEP)
                .setParameter(1, request.caller())
                .setParameter(2, request.key())
                .setParameter(3, request.hash())
                .setParameter(4, answer.status())
                .setParameter(5, write(answer.headers()))
                .setParameter(6, answer.body())
                .setParameter(7, clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Takes the key for this request; an earlier lease that ran out is taken over.
     *
     * @return when the request was begun for the first time; empty where the key is taken
     */
    Uni<Optional<Instant>> lease(Mutiny.Session session, KeyedRequest request) {
        Instant now = clock.instant();
        return session.createNativeQuery(LEASE)
                .setParameter(1, request.caller())
                .setParameter(2, request.key())
                .setParameter(3, request.hash())
                .setParameter(4, now)
                .setParameter(5, now.plus(settings.lease()))
                .setParameter(6, outOfDate())
                .executeUpdate()
                .chain(leased -> leased == 1
                        ? begun(session, request).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private static Uni<Instant> begun(Mutiny.Session session, KeyedRequest request) {
        return session.createNativeQuery(BEGUN, Long.class)
                .setParameter(1, request.caller())
                .setParameter(2, request.key())
                .getSingleResult()
                .map(Instant::ofEpochMilli);
    }

    /** Gives the key back, where no answer was kept. */
    Uni<Void> release(Mutiny.Session session, KeyedRequest request) {
        return session.createNativeQuery(RELEASE)
                .setParameter(1, request.caller())
                .setParameter(2, request.key())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> forgetOld(Mutiny.Session session) {
        return session.createNativeQuery(FORGET)
                .setParameter(1, outOfDate())
                .executeUpdate()
                .replaceWithVoid();
    }

    private Instant outOfDate() {
        return clock.instant().minus(settings.retention());
    }

    private KnownRequest known(Object[] row) {
        StoredAnswer answer = row[1] == null
                ? null
                : new StoredAnswer(((Number) row[1]).intValue(), read((String) row[2]), (String) row[3]);
        return new KnownRequest((String) row[0], answer);
    }

    private String write(Map<String, String> headers) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return mapper.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
