package io.steward.accounts.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.accounts.Api;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.expressions.Conditions;
import io.steward.platform.expressions.Facts;
import io.steward.platform.expressions.InvalidConditionException;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random accounts under random rules: reading them from rows by the hundred gives what the conditions of all services say
 * of each one by itself; and a change of one account leads where looking at all anew would.
 */
@QuarkusTest
class SegmentRulesPropertyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T23:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final List<String> SEGMENTS = List.of("ENTERPRISE", "MID_MARKET", "SMB", "SELF_SERVE");
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<String> CONDITIONS = List.of(
            "account.seats > %d",
            "account.seats <= %d",
            "account.mrr >= %d.5",
            "account.mrr < %d",
            "!(account.mrr > %d)",
            "account.plan == 'Plan %d'",
            "has(account.plan) && account.plan != 'Plan %d'",
            "account.ageDays > %d",
            "account.daysToRenewal < %d || account.seats > 90",
            "account.stage in ['ONBOARDING', 'CHURNED'] && account.seats != %d",
            "account.owner == 'carl' && account.currency == 'EUR' && account.mrr > %d",
            "account.attributes.size > %d",
            "has(account.attributes.size) && account.attributes.size <= %d",
            "account.attributes.tier == 'gold' || account.seats == %d",
            "account.name.startsWith('A') && health.score >= %d",
            "health.score < %d || health.band == 'HEALTHY'");

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(NOW);
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyAccountIsWhereItsOwnFactsPutIt(long seed) throws InvalidConditionException {
        Random random = new Random(seed);
        for (int number = 0; number < 150; number++) {
            insert(random, number);
        }
        String[] rules = rules(random);

        Rules.followed(rules);

        assertThat(present()).isEqualTo(expected(rules));
        for (int change = 0; change < 40; change++) {
            change(random, random.nextInt(150));
        }
        Map<UUID, String> expected = expected(rules);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(present()).isEqualTo(expected));
    }

    private static String[] rules(Random random) {
        List<String> rules = new ArrayList<>();
        int many = 1 + random.nextInt(6);
        for (int index = 0; index < many; index++) {
            rules.add(SEGMENTS.get(random.nextInt(SEGMENTS.size())));
            rules.add(CONDITIONS.get(random.nextInt(CONDITIONS.size())).formatted(random.nextInt(100)));
        }
        return rules.toArray(String[]::new);
    }

    private static void insert(Random random, int number) {
        Database.execute("""
                INSERT INTO accounts (id, external_id, name, stage, version, created_at, updated_at)
                VALUES (uuidv7(), ?, 'x', 'ADOPTION', 1, ?, now())""", "crm-" + number, Timestamp.from(NOW));
        change(random, number);
    }

    private static void change(Random random, int number) {
        boolean pays = random.nextInt(3) > 0;
        JsonObject attributes = new JsonObject();
        if (random.nextBoolean()) {
            attributes.put("size", random.nextBoolean() ? (Object) random.nextInt(100) : random.nextDouble() * 100);
        }
        if (random.nextBoolean()) {
            attributes.put("tier", random.nextBoolean() ? "gold" : "silver");
        }
        Integer score = random.nextBoolean() ? random.nextInt(101) : null;
        LocalDate started = random.nextBoolean() ? TODAY.minusDays(random.nextInt(100)) : null;
        Database.execute(
                """
                UPDATE accounts
                   SET name = ?, plan = ?, seats = ?, mrr_amount = ?, mrr_currency = ?, started_on = ?, renews_on = ?,
                       owner = ?, stage = ?, attributes = ?::jsonb, score = ?, band = ?, version = version + 1
                 WHERE external_id = ?""",
                random.nextBoolean() ? "Acme" : "Beta",
                random.nextBoolean() ? "Plan " + random.nextInt(100) : null,
                random.nextInt(3) > 0 ? random.nextInt(100) : null,
                pays ? new BigDecimal(random.nextInt(10_000)).movePointLeft(2) : null,
                pays ? (random.nextBoolean() ? "EUR" : "USD") : null,
                started == null ? null : Date.valueOf(started),
                random.nextBoolean() ? Date.valueOf(TODAY.plusDays(random.nextInt(100))) : null,
                random.nextBoolean() ? "carl" : null,
                STAGES.get(random.nextInt(STAGES.size())).name(),
                attributes.encode(),
                score,
                score == null ? "UNKNOWN" : score > 79 ? "HEALTHY" : "STABLE",
                "crm-" + number);
    }

    private static Map<UUID, String> present() {
        Map<UUID, String> segments = new HashMap<>();
        Database.rows("SELECT id, segment FROM accounts")
                .forEach(row -> segments.put((UUID) row.get("id"), (String) row.get("segment")));
        return segments;
    }

    /** By the facts and conditions that all services share, one account after the other. */
    private static Map<UUID, String> expected(String... rules) throws InvalidConditionException {
        Map<UUID, String> segments = new HashMap<>();
        for (Map<String, Object> row : Database.rows("SELECT *, attributes::text AS attributes_text FROM accounts")) {
            Integer score = (Integer) row.get("score");
            Facts facts = Facts.of(view(row), null, score, (String) row.get("band"), NOW);
            String segment = null;
            for (int index = 0; index < rules.length && segment == null; index += 2) {
                if (Conditions.OF_ACCOUNT.read(rules[index + 1]).over(facts).holds()) {
                    segment = rules[index];
                }
            }
            segments.put((UUID) row.get("id"), segment);
        }
        return segments;
    }

    private static AccountView view(Map<String, Object> row) {
        BigDecimal amount = (BigDecimal) row.get("mrr_amount");
        return new AccountView(
                (UUID) row.get("id"),
                (String) row.get("external_id"),
                (String) row.get("name"),
                null,
                (String) row.get("plan"),
                null,
                false,
                (Integer) row.get("seats"),
                amount == null ? null : new Money(amount, (String) row.get("mrr_currency")),
                day(row.get("started_on")),
                day(row.get("renews_on")),
                (String) row.get("owner"),
                Stage.valueOf((String) row.get("stage")),
                new JsonObject((String) row.get("attributes_text")).getMap(),
                null,
                null,
                1,
                ((Timestamp) row.get("created_at")).toInstant(),
                null,
                null);
    }

    private static LocalDate day(Object date) {
        return date == null ? null : ((Date) date).toLocalDate();
    }
}
