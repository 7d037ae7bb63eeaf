package io.steward.accounts.stakeholder;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.Amounts;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.StakeholderRisk;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads pages of accounts at risk. Who has churned or is archived has nothing to lose any more. */
@ApplicationScoped
class StakeholderRiskStore {

    /** The condition stands in the statement as it stands in the partial indexes, so that one of them answers it. */
    private static final String PAGE = """
            SELECT id, external_id, name, segment, owner, mrr_amount, mrr_currency, renews_on, stakeholder_risks,
                   (SELECT count(*) FROM contacts WHERE account_id = accounts.id) AS contacts, lower(name) AS sort_name
              FROM accounts
             WHERE {risk} AND archived_at IS NULL AND stage <> 'CHURNED'
               AND ($1::text IS NULL OR owner = $1)
               AND ($2::text IS NULL OR segment = $2)
               AND ($3::text IS NULL OR (lower(name), id) > ($3, $4::uuid))
             ORDER BY lower(name), id
             LIMIT $5""";

    private final Pool pool;

    StakeholderRiskStore(Pool pool) {
        this.pool = pool;
    }

    private record Placed(AccountAtRiskView view, String sortName) {}

    Uni<Page<AccountAtRiskView>> page(RiskQuery query) {
        Cursor cursor = query.cursor();
        Tuple parameters = Tuple.tuple()
                .addString(query.owner())
                .addString(query.segment())
                .addString(cursor == null ? null : cursor.values().getFirst())
                .addUUID(cursor == null ? null : UUID.fromString(cursor.values().getLast()))
                .addInteger(query.page().limit() + 1);
        return pool.preparedQuery(PAGE.replace("{risk}", condition(query.risk())))
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Placed(view(row), row.getString("sort_name")))
                        .toList())
                .map(rows -> Page.of(
                                rows,
                                query.page(),
                                row -> Cursor.of(
                                        RiskQuery.ORDER,
                                        row.sortName(),
                                        row.view().accountId()))
                        .map(Placed::view));
    }

    private static String condition(StakeholderRisk risk) {
        return switch (risk) {
            case null -> "stakeholder_risks <> '{}'";
            case SINGLE_THREADED -> "stakeholder_risks @> '{SINGLE_THREADED}'";
            case NO_CHAMPION -> "stakeholder_risks @> '{NO_CHAMPION}'";
            case WEAK_CHAMPION -> "stakeholder_risks @> '{WEAK_CHAMPION}'";
        };
    }

    private static AccountAtRiskView view(Row row) {
        BigDecimal amount = row.getBigDecimal("mrr_amount");
        List<StakeholderRisk> risks = Arrays.stream(row.getArrayOfStrings("stakeholder_risks"))
                .map(StakeholderRisk::valueOf)
                .toList();
        return new AccountAtRiskView(
                row.getUUID("id"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("segment"),
                row.getString("owner"),
                amount == null ? null : new Money(Amounts.shortest(amount), row.getString("mrr_currency")),
                row.getLocalDate("renews_on"),
                row.getLong("contacts"),
                risks);
    }
}
