package io.steward.platform.idempotency;

import io.steward.platform.identifiers.Identifiers;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of what a request makes. A request that is repeated with its Idempotency-Key, because the process died between the
 * work and the keeping of its answer, gets the ids of the first time: an insert that skips what is there does it once.
 */
@RequestScoped
public class RequestIdentifiers {

    private KeyedRequest request;
    private Instant begunAt;

    /** Tells which keyed request this is, and when it was begun for the first time. */
    void begin(KeyedRequest keyed, Instant firstBegunAt) {
        request = keyed;
        begunAt = firstBegunAt;
    }

    /**
     * The id of one of the things that the request makes.
     *
     * @param index position in the request, 0 where it makes one thing
     */
    public UUID ofItem(int index) {
        return request == null
                ? Identifiers.next()
                : Identifiers.named(begunAt, request.lock() + "\n" + request.hash() + "\n" + index);
    }
}
