package io.steward.accounts.segmentation;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All accounts being looked at; in tests a page has 50 of them. */
@QuarkusTest
class SegmentEvaluationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String[] HALVES = {"ENTERPRISE", "account.seats >= 200", "SMB", "account.seats >= 0"};

    private final SegmentEvaluationService evaluations;
    private final SegmentFollowService changes;
    private final Vertx vertx;

    SegmentEvaluationTest(SegmentEvaluationService evaluations, SegmentFollowService changes, Vertx vertx) {
        this.evaluations = evaluations;
        this.changes = changes;
        this.vertx = vertx;
    }

    @BeforeEach
    void fourHundredAccountsOfWhichTenArePinned() {
        Api.clean();
        Database.execute("""
                INSERT INTO accounts (id, external_id, name, seats, segment, segment_pinned, stage, version,
                                      created_at, updated_at)
                SELECT uuidv7(), 'crm-' || n, 'Account ' || n, n, CASE WHEN n % 40 = 0 THEN 'SELF_SERVE' END,
                       n % 40 = 0, 'ADOPTION', 1, now(), now()
                  FROM generate_series(0, 399) AS n""");
    }

    @Test
    void publishingPutsEveryAccountWhereTheRulesSay() {
        JsonPath ended = Rules.followed(HALVES);

        assertThat(ended.getString("status")).isEqualTo("COMPLETED");
        assertThat(ended.getInt("total")).isEqualTo(390);
        assertThat(ended.getInt("evaluated")).isEqualTo(390);
        assertThat(ended.getInt("moved")).isEqualTo(390);
        assertThat(counts()).isEqualTo(Map.of("ENTERPRISE", 195L, "SMB", 195L, "SELF_SERVE", 10L));
    }

    @Test
    void onlyThoseThatMoveAreWritten() {
        Rules.followed(HALVES);

        JsonPath again = Rules.followed("ENTERPRISE", "account.seats >= 390", "SMB", "account.seats >= 0");

        assertThat(again.getInt("evaluated")).isEqualTo(390);
        assertThat(again.getInt("moved")).isEqualTo(185);
        assertThat(again.getList("moves"))
                .isEqualTo(List.of(Map.of("from", "ENTERPRISE", "to", "SMB", "accounts", 185)));
        assertThat(Database.count("accounts WHERE version = 3")).isEqualTo(185);
        assertThat(Database.count("accounts WHERE version = 2")).isEqualTo(205);
    }

    @Test
    void aPreviewIsWhatPublishingThenDoes() {
        Rules.followed(HALVES);
        String[] candidate = {"MID_MARKET", "account.seats < 50", "ENTERPRISE", "account.seats < 300"};

        JsonPath preview = Rules.foreseen(candidate);

        assertThat(preview.getString("status")).isEqualTo("COMPLETED");
        List<Map<String, Object>> foreseen = moves(preview.getString("id"));
        assertThat(foreseen).hasSize(preview.getInt("moved"));
        assertThat(counts()).isEqualTo(Map.of("ENTERPRISE", 195L, "SMB", 195L, "SELF_SERVE", 10L));
        JsonPath done = Rules.followed(candidate);
        assertThat(done.getList("moves")).containsExactlyInAnyOrderElementsOf(preview.getList("moves"));
        assertThat(foreseen)
                .extracting(move -> move.get("externalId") + " " + move.get("from") + " " + move.get("to"))
                .containsExactlyInAnyOrderElementsOf(whatMoved(2));
    }

    @Test
    void whoeverIsKilledInThePageLosesAndRepeatsNothing() throws SQLException {
        try (Connection obstacle = Database.connect();
                Statement statement = obstacle.createStatement()) {
            obstacle.setAutoCommit(false);
            statement.execute("LOCK TABLE outbox IN SHARE MODE");
            String id = Rules.published(HALVES);
            await().atMost(PATIENCE).until(() -> Database.count(WAITING) > 0);

            Database.rows("SELECT pg_terminate_backend(pid) FROM " + WAITING);
            obstacle.rollback();

            assertThat(Rules.ended(id).getInt("moved")).isEqualTo(390);
        }
        assertThat(Database.count("accounts WHERE version = 2 AND segment IS NOT NULL"))
                .isEqualTo(390);
        assertThat(Database.count("audit_entries WHERE aggregate = 'account' AND action = 'CHANGED'"))
                .isEqualTo(390);
    }

    @Test
    void manyWorkersAtOnceMoveEachAccountOnce() {
        String id = Rules.published(HALVES);

        List<CompletableFuture<Void>> workers = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            workers.add(onItsOwn());
        }

        workers.forEach(worker ->
                worker.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
        assertThat(Rules.ended(id).getInt("moved")).isEqualTo(390);
        assertThat(Database.count("audit_entries WHERE aggregate = 'account' AND action = 'CHANGED'"))
                .isEqualTo(390);
    }

    @Test
    void newerRulesEndTheEvaluationOfOlderOnesThatCannotGoOn() {
        UUID stuck = UUID.randomUUID();
        Database.execute("""
                INSERT INTO segment_evaluations (id, cause, rules_version, rules, status, total, moves, started_at)
                VALUES (?, 'PUBLISHED', 1, '{"list": [{"segment": "SMB", "when": "no.such.fact"}]}', 'RUNNING', 390,
                        '{"list": []}', now())""", stuck);

        Rules.followed("MID_MARKET", "true");

        assertThat(Rules.evaluation(stuck.toString()).getString("status")).isEqualTo("SUPERSEDED");
        assertThat(counts()).isEqualTo(Map.of("MID_MARKET", 390L, "SELF_SERVE", 10L));
    }

    @Test
    void accountsThatArriveMeanwhileAreInTheirSegmentInTheEnd() {
        String id = Rules.published(HALVES);
        for (int number = 400; number < 420; number++) {
            as(LEA).body(Map.of("name", "Late " + number, "seats", number))
                    .put("/v1/accounts/by-external-id/crm-" + number)
                    .then()
                    .statusCode(201);
        }

        Rules.ended(id);

        await().atMost(PATIENCE).until(() -> Database.count("accounts WHERE segment = 'ENTERPRISE'") == 215);
    }

    @Test
    void anAccountThatSomebodyIsChangingIsLookedAtAfterwards() throws SQLException {
        Rules.followed("SELF_SERVE", "false");
        try (Connection somebody = Database.connect();
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.executeUpdate("UPDATE accounts SET seats = 1000, version = 2 WHERE external_id = 'crm-1'");

            JsonPath ended = Rules.followed(HALVES);

            assertThat(ended.getInt("moved")).isEqualTo(389);
            somebody.commit();
        }
        await().atMost(PATIENCE)
                .until(() -> Database.count("accounts WHERE external_id = 'crm-1' AND segment = 'ENTERPRISE'") == 1);
    }

    private static final String WAITING = """
            (SELECT pid FROM pg_stat_activity
              WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO outbox%') AS it""";

    /** A worker as another process would have it: whatever there is, until there is nothing. */
    private CompletableFuture<Void> onItsOwn() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(nothing -> again(done));
        return done;
    }

    private void again(CompletableFuture<Void> done) {
        evaluations
                .next()
                .chain(evaluated -> changes.next().map(changed -> evaluated || changed))
                .subscribe()
                .with(
                        more -> {
                            if (more) {
                                again(done);
                            } else {
                                done.complete(null);
                            }
                        },
                        done::completeExceptionally);
    }

    /** All accounts that would move, page by page. */
    private static List<Map<String, Object>> moves(String preview) {
        List<Map<String, Object>> all = new ArrayList<>();
        String after = null;
        do {
            Response page = as(LEA).queryParam("limit", 60)
                    .queryParams(after == null ? Map.of() : Map.of("after", after))
                    .get("/v1/segment-rules/previews/{id}/moves", preview);
            page.then().statusCode(200);
            all.addAll(page.jsonPath().getList("items"));
            after = page.path("next");
        } while (after != null);
        return all;
    }

    /** What the audit tells of moves by a version of the rules. */
    private static List<String> whatMoved(int times) {
        return Database.rows("""
                SELECT external_id || ' ' || coalesce(changes -> 'segment' ->> 'before', 'null') || ' '
                       || coalesce(changes -> 'segment' ->> 'after', 'null') AS move
                  FROM accounts
                  JOIN LATERAL (SELECT changes FROM audit_entries
                                 WHERE account_id = accounts.id OR aggregate_key = accounts.id::text
                                 ORDER BY audit_entries.id DESC LIMIT 1) AS last ON true
                 WHERE version = ?""", times + 1).stream()
                .map(row -> (String) row.get("move"))
                .toList();
    }

    private static Map<String, Long> counts() {
        return Database.rows("SELECT coalesce(segment, '') AS segment, count(*) AS n FROM accounts GROUP BY 1").stream()
                .collect(Collectors.toMap(row -> (String) row.get("segment"), row -> (Long) row.get("n")));
    }
}
