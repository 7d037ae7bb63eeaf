package io.steward.health.ingest;

import io.smallrye.mutiny.Uni;
import io.steward.health.HealthSettings;
import io.steward.health.ingest.IngestResource.Request;
import io.steward.health.writekey.WriteKeyService;
import io.steward.platform.limits.CallLimits;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemException;
import io.steward.platform.problems.ProblemKind;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Opens a request, knows its write key, and hands on what it says. */
@ApplicationScoped
class IngestDoor {

    private final WriteKeyService writeKeys;
    private final IngestService ingest;
    private final CallLimits limits;
    private final HealthSettings settings;
    private final Clock clock;

    IngestDoor(
            WriteKeyService writeKeys, IngestService ingest, CallLimits limits, HealthSettings settings, Clock clock) {
        this.writeKeys = writeKeys;
        this.ingest = ingest;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    Uni<Receipt> single(CallKind kind, Request request, byte[] body) {
        return enter(
                request,
                body,
                CallReader.MAX_ITEM_BYTES,
                EnvelopeReader::single,
                (reader, envelope) -> reader.single(kind, envelope));
    }

    Uni<Receipt> batch(Request request, byte[] body) {
        return enter(request, body, CallReader.MAX_BATCH_BYTES, EnvelopeReader::batch, CallReader::batch);
    }

    private Uni<Receipt> enter(
            Request request,
            byte[] body,
            int limit,
            Function<byte[], Envelope> cut,
            BiFunction<CallReader, Envelope, Call> read) {
        Instant receivedAt = clock.instant();
        String headerKey = basicUser(request.authorization());
        if (headerKey == null) {
            Envelope envelope = cutUnauthenticated(bytes(request, body, limit), cut);
            return authenticate(envelope.writeKey())
                    .chain(id -> store(id, read.apply(reader(receivedAt), envelope), receivedAt, request));
        }
        return authenticate(headerKey).chain(id -> {
            Envelope envelope = cut.apply(bytes(request, body, limit));
            return store(id, read.apply(reader(receivedAt), envelope), receivedAt, request);
        });
    }

    private Uni<Receipt> store(UUID writeKeyId, Call call, Instant receivedAt, Request request) {
        limits.chargeItems(
                "write key " + writeKeyId,
                Math.max(1, call.items().size() + call.refusals().size()));
        return ingest.store(writeKeyId, call, receivedAt, request.strict());
    }

    private CallReader reader(Instant receivedAt) {
        return new CallReader(receivedAt, settings.ingest().futureTolerance());
    }

    /** A body without a key that can be read is first of all without a key. */
    private static Envelope cutUnauthenticated(byte[] body, Function<byte[], Envelope> cut) {
        try {
            return cut.apply(body);
        } catch (ProblemException malformed) {
            throw unauthenticated();
        }
    }

    private Uni<UUID> authenticate(String writeKey) {
        if (writeKey == null || writeKey.isBlank()) {
            throw unauthenticated();
        }
        return writeKeys.find(writeKey).map(found -> found.orElseThrow(IngestDoor::unauthenticated));
    }

    private static String basicUser(String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return null;
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring("basic ".length()).strip());
            String credentials = new String(decoded, StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            return colon < 0 ? credentials : credentials.substring(0, colon);
        } catch (IllegalArgumentException e) {
            throw unauthenticated();
        }
    }

    private static ProblemException unauthenticated() {
        return new ProblemException(
                Problem.of(ProblemKind.UNAUTHENTICATED, "a valid write key is required"),
                Map.of("WWW-Authenticate", "Basic realm=\"write key\""));
    }

    /** The body, unpacked where it is packed; a packed one is unpacked no further than to its limit. */
    private static byte[] bytes(Request request, byte[] body, int limit) {
        byte[] packed = body == null ? new byte[0] : body;
        byte[] plain = "gzip".equalsIgnoreCase(request.encoding()) ? unpacked(packed, limit) : packed;
        if (plain.length > limit) {
            throw Problems.malformed("the body is larger than " + limit / 1024 + " KB");
        }
        return plain;
    }

    private static byte[] unpacked(byte[] body, int limit) {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacking.readNBytes(limit + 1);
        } catch (IOException e) {
            throw Problems.malformed("the body is not gzip");
        }
    }
}
