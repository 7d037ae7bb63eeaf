package io.steward.accounts.account;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.problems.Problems;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The two accounts of a merge themselves: the one that stays gets its content, the other one goes. */
@ApplicationScoped
public class AccountMerging {

    private static final String LOCK =
            "SELECT " + StoredAccount.COLUMNS + " FROM accounts WHERE id = ANY ($1) ORDER BY id FOR UPDATE";

    private static final String MERGED_INTO = "SELECT into_id FROM merged_accounts WHERE id = $1";

    private static final String KEEP_PLACE = """
            INSERT INTO merged_accounts (id, external_id, into_id, reason, moved, merged_by, merged_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)""";

    private static final String LEAD_TO_THE_LAST = "UPDATE merged_accounts SET into_id = $2 WHERE into_id = $1";

    /** What other services know of both, they tell anew. */
    private static final String FED_COLUMNS = """
            UPDATE accounts AS stays
               SET last_contact_at = greatest(stays.last_contact_at, goes.last_contact_at)
              FROM accounts AS goes
             WHERE stays.id = $2 AND goes.id = $1""";

    private final AccountStore accounts;
    private final AccountJournal journal;
    private final Caller caller;

    AccountMerging(AccountStore accounts, AccountJournal journal, Caller caller) {
        this.accounts = accounts;
        this.journal = journal;
        this.caller = caller;
    }

    /**
     * Two accounts that are held until the transaction ends.
     *
     * @param from the one that goes
     * @param into the one that stays
     */
    public record Pair(StoredAccount from, StoredAccount into) {}

    /**
     * How a merge was asked for.
     *
     * @param sides whose content counts, by field
     * @param reason null where nothing was said
     * @param by user name of who asked
     */
    public record Wish(Map<String, Side> sides, String reason, String by, Instant at) {}

    /**
     * Holds both accounts, so that nothing is written about either but by this transaction.
     *
     * @return null where the one was merged into the other before
     * @throws RuntimeException (through the Uni) that is answered with 404, 403, 409 or 422, or leads to where the
     *     account that is to stay is now
     */
    public Uni<Pair> lock(SqlConnection connection, UUID fromId, UUID intoId) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.tuple().addArrayOfUUID(new UUID[] {fromId, intoId}))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredAccount::of)
                        .collect(Collectors.toMap(StoredAccount::id, Function.identity())))
                .chain(found -> {
                    if (!found.containsKey(intoId)) {
                        return goneInto(connection, intoId);
                    }
                    caller.requireMayChange(found.get(intoId).details().owner());
                    if (!found.containsKey(fromId)) {
                        return gone(connection, fromId, intoId);
                    }
                    caller.requireMayChange(found.get(fromId).details().owner());
                    if (found.get(intoId).archivedAt() != null) {
                        throw Problems.conflict("the account that is to stay is archived: restore it first");
                    }
                    return Uni.createFrom().item(new Pair(found.get(fromId), found.get(intoId)));
                });
    }

    /** What the account that stays comes to. */
    public MergedContent content(Pair pair, Wish wish) {
        return MergedContent.of(pair.into().details(), pair.from().details(), wish.sides());
    }

    /**
     * Ends the account that goes, to which nothing belongs any more, and gives the other its content.
     *
     * @param parentId what it stands under
     * @param moved how many of what came along, for whoever asks later
     */
    public Uni<StoredAccount> complete(
            SqlConnection connection, Pair pair, Wish wish, UUID parentId, Map<String, Integer> moved) {
        UUID[] ids = {pair.from().id(), pair.into().id()};
        Upserted outcome = outcome(pair, wish, parentId);
        return connection
                .preparedQuery(FED_COLUMNS)
                .execute(Tuple.of(ids[0], ids[1]))
                .chain(() -> connection.preparedQuery(LEAD_TO_THE_LAST).execute(Tuple.of(ids[0], ids[1])))
                .chain(() -> connection
                        .preparedQuery(KEEP_PLACE)
                        .execute(Tuple.from(Arrays.asList(
                                ids[0],
                                pair.from().externalId(),
                                ids[1],
                                wish.reason(),
                                new JsonObject(new HashMap<String, Object>(moved)),
                                wish.by(),
                                wish.at().atOffset(ZoneOffset.UTC)))))
                .chain(() -> accounts.merge(connection, pair.from(), outcome))
                .chain(() -> journal.record(connection, List.of(outcome), wish.by()))
                .replaceWith(outcome.account());
    }

    private Upserted outcome(Pair pair, Wish wish, UUID parentId) {
        StoredAccount into = pair.into();
        AccountDetails wanted = content(pair, wish).details();
        Set<String> changed = new LinkedHashSet<>(wanted.changesFrom(into.details()));
        if (!Objects.equals(parentId, into.parentId())) {
            changed.add("parentId");
        }
        if (changed.isEmpty()) {
            return new Upserted.Unchanged(into);
        }
        StoredAccount after = new StoredAccount(
                into.id(),
                into.externalId(),
                wanted,
                parentId,
                into.archivedAt(),
                into.version() + 1,
                into.createdAt(),
                wish.at());
        return new Upserted.Updated(after, changed, into.details(), Cause.corrected(wish.reason()));
    }

    private static Uni<Pair> goneInto(SqlConnection connection, UUID intoId) {
        return survivorOf(connection, intoId).map(survivor -> {
            throw survivor == null ? Problems.notFound("account", intoId) : new MergedAwayException(intoId, survivor);
        });
    }

    private static Uni<Pair> gone(SqlConnection connection, UUID fromId, UUID intoId) {
        return survivorOf(connection, fromId).map(survivor -> {
            if (survivor == null) {
                throw Problems.invalid("#/from", "is no account");
            }
            if (!survivor.equals(intoId)) {
                throw Problems.conflict("it was merged into " + survivor);
            }
            return null;
        });
    }

    private static Uni<UUID> survivorOf(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(MERGED_INTO)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("into_id"))
                        .findFirst()
                        .orElse(null));
    }
}
