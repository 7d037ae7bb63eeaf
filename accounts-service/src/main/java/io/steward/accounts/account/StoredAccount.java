package io.steward.accounts.account;

import io.steward.accounts.account.Upserted.Unchanged;
import io.steward.accounts.account.Upserted.Updated;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.identifiers.Identifiers;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An account as it stands in its row, for code that works on many at once. */
public record StoredAccount(
        UUID id,
        String externalId,
        AccountDetails details,
        UUID parentId,
        Instant archivedAt,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** The columns that an upsert writes. */
    static final String UPSERTED_COLUMNS = """
            id, external_id, name, domain, plan, segment, segment_pinned, seats, mrr_amount, mrr_currency,
            started_on, renews_on, owner, stage, attributes, version, created_at, updated_at""";

    /** The columns that {@link #of} reads. */
    public static final String COLUMNS = UPSERTED_COLUMNS + ", parent_id, archived_at";

    /** Reads a row of {@link #COLUMNS}. */
    public static StoredAccount of(Row row) {
        AccountDetails details = new AccountDetails(
                row.getString("name"),
                row.getString("domain"),
                row.getString("plan"),
                row.getString("segment"),
                row.getBoolean("segment_pinned"),
                row.getInteger("seats"),
                row.getBigDecimal("mrr_amount"),
                row.getString("mrr_currency"),
                row.getLocalDate("started_on"),
                row.getLocalDate("renews_on"),
                row.getString("owner"),
                Stage.valueOf(row.getString("stage")),
                row.get(JsonObject.class, "attributes").getMap());
        return new StoredAccount(
                row.getUUID("id"),
                row.getString("external_id"),
                details,
                row.getUUID("parent_id"),
                row.getOffsetDateTime("archived_at") == null ? null : instant(row, "archived_at"),
                row.getLong("version"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    /** A new account with the content of a request. */
    static StoredAccount created(String externalId, AccountRequest request, Instant now) {
        Stage stage = Journey.stageOf(
                request.startedOn(), now.atOffset(ZoneOffset.UTC).toLocalDate());
        return new StoredAccount(Identifiers.next(), externalId, request.detailsIn(stage), null, null, 1, now, now);
    }

    /** The day from which its first revenue counts: that of its start, unless that lies behind its creation. */
    LocalDate startOfRevenue() {
        LocalDate created = createdAt.atOffset(ZoneOffset.UTC).toLocalDate();
        return details.startedOn() == null || details.startedOn().isAfter(created) ? created : details.startedOn();
    }

    /** What would have to be stated to make this account as it is. */
    public AccountRequest statement() {
        return AccountRequest.of(externalId, details);
    }

    /** What becomes of this account by a request. */
    Upserted upsertedBy(AccountRequest request, Instant now) {
        AccountDetails wanted = request.detailsAfter(details);
        Set<String> changed = wanted.changesFrom(details);
        return changed.isEmpty()
                ? new Unchanged(this)
                : new Updated(become(wanted, now), changed, details, Cause.UNSAID);
    }

    /** The same account as if it were in another stage. */
    public StoredAccount in(Stage stage) {
        return new StoredAccount(
                id, externalId, details.in(stage), parentId, archivedAt, version, createdAt, updatedAt);
    }

    /** The same account with other content, one version later. */
    StoredAccount become(AccountDetails wanted, Instant now) {
        return new StoredAccount(id, externalId, wanted, parentId, archivedAt, version + 1, createdAt, now);
    }

    /**
     * As others see it.
     *
     * @param contacts null where they are not to be included
     */
    public AccountView view(List<ContactView> contacts) {
        return new AccountView(
                id,
                externalId,
                details.name(),
                details.domain(),
                details.plan(),
                details.segment(),
                details.segmentPinned(),
                details.seats(),
                details.mrr(),
                details.startedOn(),
                details.renewsOn(),
                details.owner(),
                details.stage(),
                details.attributes(),
                parentId,
                archivedAt,
                version,
                createdAt,
                updatedAt,
                contacts);
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
