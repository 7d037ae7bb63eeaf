package io.steward.accounts.segment;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.SegmentKey;
import io.steward.platform.contracts.accounts.SegmentView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Says which segments there are and how each is looked after. */
@ApplicationScoped
public class SegmentService {

    private static final long MOST_SEGMENTS = 100;

    private final SegmentRepository segments;
    private final SegmentStore store;

    SegmentService(SegmentRepository segments, SegmentStore store) {
        this.segments = segments;
        this.store = store;
    }

    /** A segment and whether it is new. */
    record Put(SegmentView segment, boolean created) {}

    /** Which segments there are at this moment. */
    @WithSession
    public Uni<SegmentKeys> keys() {
        return segments.listAll()
                .map(all -> new SegmentKeys(all.stream().map(Segment::key).toList()));
    }

    /** As {@link #keys()}, for set-based code. */
    public Uni<SegmentKeys> keys(SqlClient client) {
        return store.keys(client);
    }

    /** As {@link #keys()}, and none of them goes away until the transaction of the connection ends. */
    public Uni<SegmentKeys> hold(SqlConnection connection) {
        return store.hold(connection);
    }

    @WithSession
    Uni<List<SegmentView>> list() {
        return segments.listAll(Sort.by("key"))
                .map(all -> all.stream().map(Segment::view).toList());
    }

    /** How many accounts each segment has. */
    Uni<Map<String, Long>> counts() {
        return store.counts();
    }

    @WithSession
    Uni<SegmentView> get(String key) {
        return segments.getByKey(key).map(Segment::view);
    }

    /** Adds a segment, or says anew how it is looked after. */
    @WithTransaction
    Uni<Put> define(String key, SegmentRequest request, String ifMatch) {
        if (!SegmentKey.isValid(key)) {
            throw Problems.invalid(List.of(Fault.in("key", SegmentKey.FAULT)));
        }
        return segments.findById(key).chain(known -> {
            if (known == null) {
                EntityTags.requireNoMatch(ifMatch);
                return create(key, request);
            }
            EntityTags.requireMatch(ifMatch, known.version());
            known.become(request);
            return segments.flush().map(nothing -> new Put(known.view(), false));
        });
    }

    /** Takes a segment away that no account is in and no rule leads to. */
    @WithTransaction
    Uni<Void> remove(String key, String ifMatch) {
        return segments.lockByKey(key)
                .invoke(known -> EntityTags.requireMatch(ifMatch, known.version()))
                .call(() -> segments.hasAccounts(key).invoke(used -> requireNot(used, "accounts are in it")))
                .call(() -> segments.isLedToByRules(key).invoke(used -> requireNot(used, "rules lead there")))
                .chain(segments::delete);
    }

    private static void requireNot(boolean used, String how) {
        if (used) {
            throw Problems.conflict("the segment is in use: " + how);
        }
    }

    private Uni<Put> create(String key, SegmentRequest request) {
        return segments.count()
                .invoke(present -> {
                    if (present >= MOST_SEGMENTS) {
                        throw Problems.conflict("there are " + MOST_SEGMENTS + " segments already");
                    }
                })
                .chain(() -> segments.persistAndFlush(new Segment(key, request)))
                .map(kept -> new Put(kept.view(), true));
    }
}
