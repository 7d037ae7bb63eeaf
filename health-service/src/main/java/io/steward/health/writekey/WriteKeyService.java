package io.steward.health.writekey;

import io.smallrye.mutiny.Uni;
import io.steward.health.HealthSettings;
import io.steward.platform.idempotency.RequestIdentifiers;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Write keys: made by an admin, shown once, kept only as a hash. A key that was right is remembered for a moment, so
 * that a revocation holds in every process after at most that moment.
 */
@ApplicationScoped
public class WriteKeyService {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WriteKeyStore store;
    private final RequestIdentifiers identifiers;
    private final HealthSettings settings;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    WriteKeyService(WriteKeyStore store, RequestIdentifiers identifiers, HealthSettings settings, Clock clock) {
        this.store = store;
        this.identifiers = identifiers;
        this.settings = settings;
        this.clock = clock;
    }

    private record Remembered(UUID id, long untilNanos) {}

    Uni<CreatedWriteKeyView> create(String name, String createdBy) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String writeKey = "wk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        WriteKeyView key = new WriteKeyView(identifiers.ofItem(0), name, now, createdBy);
        return store.add(key, hash(writeKey)).replaceWith(new CreatedWriteKeyView(key.id(), key.name(), writeKey));
    }

    Uni<List<WriteKeyView>> list() {
        return store.list();
    }

    /** Revokes a key for good; fails with 404 where there is none. */
    Uni<Void> revoke(UUID id) {
        return store.revoke(id, clock.instant())
                .invoke(() -> remembered.values().removeIf(known -> known.id().equals(id)))
                .invoke(found -> {
                    if (!found) {
                        throw Problems.notFound("write key", id);
                    }
                })
                .replaceWithVoid();
    }

    /** The id of a write key; empty where there is no such key, or no more. */
    public Uni<Optional<UUID>> find(String writeKey) {
        byte[] hash = hash(writeKey);
        String hex = HexFormat.of().formatHex(hash);
        Remembered known = remembered.get(hex);
        if (known != null && known.untilNanos() - System.nanoTime() > 0) {
            return Uni.createFrom().item(Optional.of(known.id()));
        }
        long until = System.nanoTime() + settings.ingest().writeKeyLife().toNanos();
        return store.find(hash)
                .invoke(found -> found.ifPresentOrElse(
                        id -> remembered.put(hex, new Remembered(id, until)), () -> remembered.remove(hex)));
    }

    private static byte[] hash(String writeKey) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(writeKey.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
