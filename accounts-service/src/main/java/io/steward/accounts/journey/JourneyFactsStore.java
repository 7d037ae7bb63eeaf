package io.steward.accounts.journey;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.StoredAccount;
import io.steward.accounts.journey.JourneyFacts.LastChange;
import io.steward.accounts.journey.JourneyFacts.Resting;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.contracts.accounts.StageCause;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what rules of the journey know of many accounts, and keeps which rules rest. */
@ApplicationScoped
class JourneyFactsStore {

    private static final String SELECT = "SELECT " + StoredAccount.COLUMNS + """
            , score, band, change.change_id, change.cause, change.changed_at, rest.stage_change_id, rest.rules,
                   ARRAY(SELECT kind FROM milestones WHERE account_id = accounts.id ORDER BY kind) AS milestones,
                   ARRAY(SELECT from_stage FROM stage_changes
                          WHERE account_id = accounts.id AND stage_changes.cause = 'RULE' AND changed_at >= $1)
                       AS left_today
              FROM accounts
             CROSS JOIN LATERAL (SELECT stage_changes.id AS change_id, cause, changed_at FROM stage_changes
                                  WHERE account_id = accounts.id
                                  ORDER BY changed_at DESC, stage_changes.id DESC LIMIT 1) AS change
              LEFT JOIN journey_rule_rests AS rest ON rest.account_id = accounts.id
             WHERE archived_at IS NULL AND stage <> 'CHURNED' AND\s""";

    private static final String SOME = SELECT + "accounts.id = ANY ($2) ORDER BY accounts.id";

    private static final String NEXT = SELECT + "($2::uuid IS NULL OR accounts.id > $2) ORDER BY accounts.id LIMIT $3";

    private static final String REST = """
            INSERT INTO journey_rule_rests (account_id, stage_change_id, rules)
            SELECT account_id, stage_change_id, string_to_array(rules, chr(31))
              FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS resting (account_id, stage_change_id, rules)
             ORDER BY account_id
                ON CONFLICT ON CONSTRAINT pk_journey_rule_rests DO UPDATE
               SET stage_change_id = excluded.stage_change_id, rules = excluded.rules
             WHERE (journey_rule_rests.stage_change_id, journey_rule_rests.rules)
                   IS DISTINCT FROM (excluded.stage_change_id, excluded.rules)""";

    /** No name can hold it. */
    private static final String SEPARATOR = "\u001f";

    /** Some accounts that have not churned. */
    Uni<List<JourneyFacts>> of(SqlConnection connection, Collection<UUID> ids, LocalDate today) {
        Tuple parameters = Tuple.tuple()
                .addOffsetDateTime(today.atStartOfDay().atOffset(ZoneOffset.UTC))
                .addArrayOfUUID(ids.toArray(UUID[]::new));
        return connection.preparedQuery(SOME).execute(parameters).map(JourneyFactsStore::facts);
    }

    /** The next accounts in the order of their ids; {@code after} is null for the first. */
    Uni<List<JourneyFacts>> behind(SqlConnection connection, UUID after, int limit, LocalDate today) {
        Tuple parameters = Tuple.tuple()
                .addOffsetDateTime(today.atStartOfDay().atOffset(ZoneOffset.UTC))
                .addUUID(after)
                .addInteger(limit);
        return connection.preparedQuery(NEXT).execute(parameters).map(JourneyFactsStore::facts);
    }

    /** Notes which rules rest for accounts. */
    Uni<Void> rest(SqlConnection connection, List<UUID> accounts, List<Resting> resting) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(accounts.toArray(UUID[]::new))
                .addArrayOfUUID(resting.stream().map(Resting::stageChangeId).toArray(UUID[]::new))
                .addArrayOfString(resting.stream()
                        .map(one -> one.rules().stream().sorted().collect(Collectors.joining(SEPARATOR)))
                        .toArray(String[]::new));
        return accounts.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(REST).execute(parameters).replaceWithVoid();
    }

    private static List<JourneyFacts> facts(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(JourneyFactsStore::facts)
                .toList();
    }

    private static JourneyFacts facts(Row row) {
        return new JourneyFacts(
                StoredAccount.of(row),
                row.getInteger("score"),
                row.getString("band"),
                List.of(row.getArrayOfStrings("milestones")),
                new LastChange(
                        row.getUUID("change_id"),
                        StageCause.valueOf(row.getString("cause")),
                        row.getOffsetDateTime("changed_at").toInstant()),
                Arrays.stream(row.getArrayOfStrings("left_today"))
                        .map(Stage::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                resting(row));
    }

    private static Resting resting(Row row) {
        UUID change = row.getUUID("stage_change_id");
        return change == null ? null : new Resting(change, Set.of(row.getArrayOfStrings("rules")));
    }
}
