package io.steward.accounts.segmentation;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static io.steward.accounts.segmentation.Rules.awaitSegment;
import static io.steward.accounts.segmentation.Rules.segmentOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.accounts.Api;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import io.steward.platform.contracts.health.HealthView;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts that change follow the rules, whichever way they change. */
@QuarkusTest
class SegmentFollowTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final String[] BY_SEATS = {"ENTERPRISE", "account.seats >= 100", "SMB", "account.seats > 0"};

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(MORNING);
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void anAccountFollowsTheRulesFromItsFirstDay() {
        Rules.followed(BY_SEATS);

        UUID account = existing("crm-1", ruled("Acme", 500));

        awaitSegment(account, "ENTERPRISE");
        as(LEA).get("/v1/accounts/{id}", account)
                .then()
                .body("segmentPinned", is(false))
                .body("version", is(2));
        as(LEA).queryParam("segment", "ENTERPRISE")
                .get("/v1/accounts")
                .then()
                .body("items.externalId", contains("crm-1"));
    }

    @Test
    void aChangeByUpsertPatchAndBatchMovesItAndNothingElse() {
        Rules.followed(BY_SEATS);
        UUID upserted = existing("crm-1", ruled("One", 5));
        UUID patched = existing("crm-2", ruled("Two", 5));
        UUID batched = existing("crm-3", ruled("Three", 5));
        UUID untouched = existing("crm-4", ruled("Four", 5));
        List.of(upserted, patched, batched, untouched).forEach(id -> awaitSegment(id, "SMB"));

        put("crm-1", ruled("One", 100)).then().statusCode(200).body("segment", is("SMB"));
        as(LEA).body(Map.of("seats", 100))
                .patch("/v1/accounts/{id}", patched)
                .then()
                .statusCode(200);
        as(LEA).body(Map.of("items", List.of(with(ruled("Three", 100), "externalId", "crm-3"))))
                .post("/v1/accounts/batch-upsert")
                .then()
                .statusCode(200);

        List.of(upserted, patched, batched).forEach(id -> awaitSegment(id, "ENTERPRISE"));
        assertThat(segmentOf(untouched)).isEqualTo("SMB");
    }

    @Test
    void anImportedAccountFollowsToo() {
        Rules.followed(BY_SEATS);
        String id = as(LEA).body(Map.of("format", "CSV"))
                .post("/v1/account-imports")
                .path("id");
        as(LEA).contentType("text/csv")
                .body("externalId,name,seats\ncrm-1,Acme,500\n")
                .put("/v1/account-imports/{id}/parts/1", id)
                .then()
                .statusCode(204);

        as(LEA).post("/v1/account-imports/{id}/submission", id).then().statusCode(202);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count("accounts WHERE segment = 'ENTERPRISE'") == 1);
    }

    @Test
    void aScoreMovesAnAccount() {
        Rules.followed("ENTERPRISE", "health.score >= 80 && health.band == 'HEALTHY'", "SMB", "true");
        UUID account = existing("crm-1", ruled("Acme", 5));
        awaitSegment(account, "SMB");

        try (Topic topic = Topic.of(Topics.HEALTH)) {
            topic.publish(score(account, 85, "HEALTHY"));
        }

        awaitSegment(account, "ENTERPRISE");
    }

    @Test
    void aNewDayMovesWhoGrowsOlder() {
        Rules.followed("ENTERPRISE", "account.ageDays >= 30", "SMB", "account.daysToRenewal < 0");
        UUID grown = existing("crm-1", with(ruled("Grown", 5), "startedOn", "2026-01-31"));
        UUID expired =
                existing("crm-2", with(with(ruled("Expired", 5), "startedOn", "2026-02-20"), "renewsOn", "2026-03-01"));
        Rules.awaitRest();
        assertThat(segmentOf(grown)).isNull();
        assertThat(segmentOf(expired)).isNull();

        TestClock.set(Instant.parse("2026-03-02T00:00:01Z"));

        awaitSegment(grown, "ENTERPRISE");
        awaitSegment(expired, "SMB");
    }

    @Test
    void revenueCountsInTheReportingCurrencyByTheRateOfToday() {
        rate("EUR", "2026-01-01", 1.1);
        Rules.followed("ENTERPRISE", "account.mrrInReportingCurrency >= 1200.0", "SMB", "account.mrr >= 1000");
        UUID euros = existing("crm-1", paying(1000, "EUR"));
        UUID dollars = existing("crm-2", paying(1200, "USD"));
        UUID unknown = existing("crm-3", paying(5000, "CHF"));
        awaitSegment(euros, "SMB");
        awaitSegment(dollars, "ENTERPRISE");
        awaitSegment(unknown, "SMB");

        rate("EUR", "2026-02-01", 1.2);

        awaitSegment(euros, "ENTERPRISE");
        assertThat(segmentOf(unknown)).isEqualTo("SMB");
    }

    @Test
    void attributesHierarchyAndArchiveCount() {
        Rules.followed(
                "ENTERPRISE", "account.attributes.employees > 1000",
                "MID_MARKET", "account.hasParent",
                "SELF_SERVE", "account.archived");
        UUID large = existing("crm-1", with(ruled("Large", 1), "attributes", Map.of("employees", 1200)));
        UUID below = existing("crm-2", ruled("Below", 1));
        UUID archived = existing("crm-3", ruled("Archived", 1));

        as(LEA).body(Map.of("parentId", large))
                .put("/v1/accounts/{id}/hierarchy/parent", below)
                .then()
                .statusCode(200);
        as(LEA).put("/v1/accounts/{id}/archive", archived).then().statusCode(200);

        awaitSegment(large, "ENTERPRISE");
        awaitSegment(below, "MID_MARKET");
        awaitSegment(archived, "SELF_SERVE");
    }

    @Test
    void whatSomebodyStatedStaysUntilItIsGivenBack() {
        UUID account = existing("crm-1", with(ruled("Acme", 500), "segment", "SELF_SERVE"));
        assertThat(Rules.followed(BY_SEATS).getInt("total")).isZero();
        put("crm-1", with(ruled("Acme", 400), "segment", "SELF_SERVE")).then().statusCode(200);
        Rules.awaitRest();
        assertThat(segmentOf(account)).isEqualTo("SELF_SERVE");

        Map<String, Object> back = new LinkedHashMap<>();
        back.put("segment", null);
        as(LEA).body(back).patch("/v1/accounts/{id}", account).then().statusCode(200);

        awaitSegment(account, "ENTERPRISE");
    }

    @Test
    void aMoveIsToldWithItsRuleInEventFeedAndAudit() {
        Rules.followed(BY_SEATS);

        UUID account = existing("crm-1", ruled("Acme", 50));

        String reason = "segment rule 2 of version 1";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(LEA).get("/v1/accounts/{id}/timeline", account)
                        .then()
                        .body("items.kind", hasItem("SEGMENT_CHANGED"))
                        .body("items.find { it.kind == 'SEGMENT_CHANGED' }.title", is("Segment changed to SMB"))
                        .body("items.find { it.kind == 'SEGMENT_CHANGED' }.actor", is("system"))
                        .body("items.find { it.kind == 'SEGMENT_CHANGED' }.details.reason", is(reason)));
        as(Tokens.of("ada", "admin"))
                .queryParam("accountId", account)
                .get("/v1/audit-entries")
                .then()
                .body("items.find { it.action == 'CHANGED' }.actor", is("system"))
                .body("items.find { it.action == 'CHANGED' }.changes.segment.after", is("SMB"));
    }

    @Test
    void theEventOfAMoveNamesTheFieldTheOldValueAndTheRule() {
        Rules.followed(BY_SEATS);
        UUID account = existing("crm-1", ruled("Acme", 50));
        awaitSegment(account, "SMB");

        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            put("crm-1", with(ruled("Acme", 0), "plan", "Free")).then().statusCode(200);
            EventEnvelope moved = topic.await(event -> event.type().equals("steward.account.updated.v1")
                    && event.subject().equals(account)
                    && event.data().path("changed").toString().equals("[\"segment\"]"));

            assertThat(moved.data().path("previous").path("segment").asText()).isEqualTo("SMB");
            assertThat(moved.data().path("account").path("segment").isNull()).isTrue();
            assertThat(moved.data().path("reason").asText()).isEqualTo("no segment rule of version 1 holds");
        }
    }

    private static Map<String, Object> ruled(String name, int seats) {
        return with(with(account(name), "segment", null), "seats", seats);
    }

    private static Map<String, Object> paying(int amount, String currency) {
        return with(ruled("Paying", 5), "mrr", Map.of("amount", amount, "currency", currency));
    }

    private static void rate(String currency, String day, double rate) {
        as(Tokens.of("ada", "admin"))
                .body(Map.of("rate", rate))
                .put("/v1/exchange-rates/{currency}/{day}", currency, day)
                .then()
                .statusCode(200);
    }

    private static ScoreChanged score(UUID account, int score, String band) {
        return new ScoreChanged(
                account,
                score,
                band,
                null,
                "UNKNOWN",
                BigDecimal.ONE,
                new HealthView.Trend(null, null, null),
                new HealthView.ScorecardReference("balanced", 1),
                MORNING);
    }
}
