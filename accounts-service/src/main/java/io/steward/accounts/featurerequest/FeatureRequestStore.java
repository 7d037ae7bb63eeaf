package io.steward.accounts.featurerequest;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.Amounts;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.FeedbackStatus;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Weighs feature requests by the accounts that support them today, and ranks them. */
@ApplicationScoped
class FeatureRequestStore {

    /** The latest rate that is valid today, or the first one there will be, as in the figures of revenue. */
    private static final String WEIGHED = """
            WITH rates AS (
                SELECT currency,
                       coalesce((array_agg(rate ORDER BY valid_from DESC)
                                     FILTER (WHERE valid_from <= $7::date))[1],
                                (array_agg(rate ORDER BY valid_from))[1]) AS rate
                  FROM exchange_rates GROUP BY currency
            ), weighed AS (
                SELECT request.id, count(account.id) AS supporters,
                       coalesce(round(sum(account.mrr_amount * rate.factor), 2), 0) AS mrr,
                       coalesce(round(sum(account.mrr_amount * rate.factor * coalesce(tier.factor, $3::integer)), 2), 0)
                           AS weight,
                       count(*) FILTER (WHERE account.mrr_amount > 0 AND rate.factor IS NULL) AS without_rate,
                       min(settings.reporting_currency) AS currency
                  FROM feature_requests AS request
                 CROSS JOIN revenue_settings AS settings
                  LEFT JOIN feature_request_supporters AS supporter ON supporter.feature_request_id = request.id
                  LEFT JOIN accounts AS account ON account.id = supporter.account_id
                                               AND account.archived_at IS NULL AND account.stage <> 'CHURNED'
                  LEFT JOIN LATERAL (
                       SELECT CASE WHEN account.mrr_currency = settings.reporting_currency THEN 1
                                   ELSE (SELECT rate FROM rates WHERE rates.currency = account.mrr_currency) END
                       ) AS rate (factor) ON true
                  LEFT JOIN unnest($1::text[], $2::integer[]) AS tier (segment, factor)
                    ON tier.segment = account.segment
                 WHERE ($4::text IS NULL OR request.status = $4)
                   AND ($5::uuid IS NULL OR request.id IN (SELECT feature_request_id FROM feature_request_supporters
                                                            WHERE account_id = $5))
                   AND ($6::uuid IS NULL OR request.id = $6)
                 GROUP BY request.id
            )
            SELECT request.*, supporters, mrr, weight, without_rate, currency
              FROM weighed JOIN feature_requests AS request USING (id)
            """;

    private static final String PAGE = WEIGHED + """
             WHERE $8::numeric IS NULL OR (weight, id) %1$s ($8, $9::uuid)
             ORDER BY weight %2$s, id %2$s LIMIT $10""";

    private static final String HEAVIEST_FIRST = PAGE.formatted("<", "DESC");

    private static final String LIGHTEST_FIRST = PAGE.formatted(">", "ASC");

    private static final String SUPPORTERS = """
            SELECT account.id, account.name, account.segment, account.mrr_amount, account.mrr_currency,
                   supporter.added_by, supporter.added_at
              FROM feature_request_supporters AS supporter
              JOIN accounts AS account ON account.id = supporter.account_id
             WHERE supporter.feature_request_id = $1 AND ($2::uuid IS NULL OR account.id %1$s $2)
             ORDER BY account.id %2$s LIMIT $3""";

    private static final String SUPPORTERS_UP = SUPPORTERS.formatted(">", "ASC");

    private static final String SUPPORTERS_DOWN = SUPPORTERS.formatted("<", "DESC");

    private final Pool pool;
    private final TierWeights weights;
    private final Clock clock;

    FeatureRequestStore(Pool pool, TierWeights weights, Clock clock) {
        this.pool = pool;
        this.weights = weights;
        this.clock = clock;
    }

    Uni<Optional<FeatureRequestView>> find(UUID id) {
        return pool.preparedQuery(WEIGHED)
                .execute(weights().addString(null).addUUID(null).addUUID(id).addLocalDate(today()))
                .map(rows -> views(rows).stream().findFirst());
    }

    Uni<Page<FeatureRequestView>> list(FeatureRequestQuery query) {
        Tuple parameters = weights()
                .addString(query.status() == null ? null : query.status().name())
                .addUUID(query.accountId())
                .addUUID(null)
                .addLocalDate(today())
                .addBigDecimal(query.placeWeight())
                .addUUID(query.placeId())
                .addInteger(query.page().limit() + 1);
        return pool.preparedQuery(query.page().before() == null ? HEAVIEST_FIRST : LIGHTEST_FIRST)
                .execute(parameters)
                .map(rows -> Page.of(
                        views(rows),
                        query.page(),
                        request -> Cursor.of(FeatureRequestQuery.ORDER, request.weight(), request.id())));
    }

    /** The accounts that support a feature request, in the order of their ids. */
    Uni<Page<SupporterView>> supporters(UUID id, SupporterQuery query) {
        return pool.preparedQuery(query.page().before() == null ? SUPPORTERS_UP : SUPPORTERS_DOWN)
                .execute(Tuple.of(id, query.placeId(), query.page().limit() + 1))
                .map(rows -> Page.of(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(FeatureRequestStore::supporter)
                                .toList(),
                        query.page(),
                        one -> Cursor.of(SupporterQuery.ORDER, one.accountId())));
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private Tuple weights() {
        List<String> tiers = List.copyOf(weights.tierWeights().keySet());
        return Tuple.tuple()
                .addArrayOfString(tiers.toArray(String[]::new))
                .addArrayOfInteger(tiers.stream().map(weights.tierWeights()::get).toArray(Integer[]::new))
                .addInteger(weights.otherTierWeight());
    }

    private static List<FeatureRequestView> views(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(FeatureRequestStore::view)
                .toList();
    }

    private static SupporterView supporter(Row row) {
        BigDecimal amount = row.getBigDecimal("mrr_amount");
        return new SupporterView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("segment"),
                amount == null ? null : new Money(Amounts.shortest(amount), row.getString("mrr_currency")),
                row.getString("added_by"),
                row.getOffsetDateTime("added_at").toInstant());
    }

    private static FeatureRequestView view(Row row) {
        OffsetDateTime closedAt = row.getOffsetDateTime("closed_at");
        return new FeatureRequestView(
                row.getUUID("id"),
                row.getString("title"),
                row.getString("description"),
                FeedbackStatus.valueOf(row.getString("status")),
                row.getString("outcome"),
                row.getLong("supporters"),
                new Money(Amounts.shortest(row.getBigDecimal("mrr")), row.getString("currency")),
                row.getBigDecimal("weight"),
                row.getLong("without_rate"),
                row.getString("created_by"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getString("closed_by"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getLong("version"));
    }
}
