package io.steward.accounts.revenue;

import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Retention, churn and expansion, checked against figures that were worked out by hand. */
@QuarkusTest
class RevenueMetricsTest {

    private static final String ADA = Tokens.of("ada", "admin");

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-31T20:00:00Z"));
        as(ADA).body(Map.of("reportingCurrency", "EUR"))
                .put("/v1/revenue-settings")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    /**
     * Five accounts over three months; one dollar is 0.50 euro, and 0.80 from March on.
     *
     * <pre>
     *            December  January          February            March
     * a   EUR    100       +50 (150)                            to USD: 150 EUR out, 250 USD in = 200 EUR (+50)
     * b   USD    200       –                -100 USD (100)
     * c   EUR              new 300          +60 (360)           gone
     * d   EUR    400       gone                                 back with 100
     * e   EUR              new 80, +20      –
     *
     * January    start 100 + 200·0.5 + 400 = 600; new 300 + 100 = 400 (e is new, so its expansion is new revenue);
     *            expansion 50; churn -400; end 650. NRR (600+50-400)/600 = 0.4167; GRR 200/600 = 0.3333;
     *            3 accounts, 1 churned, 1 expanded: logo churn 0.3333, expansion rate 0.3333
     * February   start 150 + 100 + 300 + 100 = 650; expansion 60; contraction -100·0.5 = -50; end 660.
     *            NRR 660/650 = 1.0154; GRR 600/650 = 0.9231; 4 accounts, none churned, 1 expanded
     * March      start at March's rate: 150 + 100·0.8 + 360 + 100 = 690; a: 250·0.8 - 150 = +50; churn -360; back 100;
     *            end 480. NRR (690+50-360)/690 = 0.5507; GRR 330/690 = 0.4783; 4 accounts, 1 churned, 1 expanded;
     *            ARPA 172.50; revenue churn 360/690 = 0.5217; LTV 172.50·690/360 = 330.63
     * </pre>
     */
    @Test
    void theFiguresOfAHandWorkedExample() {
        // Given
        rate("USD", "2025-12-01", "0.50");
        rate("USD", "2026-03-01", "0.80");
        UUID a = since("a", 100, "EUR", "2025-12-01");
        UUID b = since("b", 200, "USD", "2025-12-10");
        UUID c = since("c", 300, "EUR", "2026-01-05");
        UUID d = since("d", 400, "EUR", "2025-12-31");
        UUID e = since("e", 80, "EUR", "2026-01-20");
        move(a, 150, "EUR", "2026-01-31");
        move(d, 0, "EUR", "2026-01-15");
        move(e, 100, "EUR", "2026-01-25");
        move(b, 100, "USD", "2026-02-01");
        move(c, 360, "EUR", "2026-02-28");
        move(a, 250, "USD", "2026-03-01");
        move(c, 0, "EUR", "2026-03-10");
        move(d, 100, "EUR", "2026-03-31");

        // When
        Response answer = metrics("from=2026-01&to=2026-03");

        // Then
        answer.then()
                .body("reportingCurrency", equalTo("EUR"))
                .body("months", hasSize(3))
                .body("withoutRate", hasSize(0));
        assertMonth(
                answer, 0, "2026-01 600 400 0 50 0 -400 650 | 3 2 0 1 1 | 0.4167 0.3333 0.3333 0.6667 0.3333 200 300");
        assertMonth(answer, 1, "2026-02 650 0 0 60 -50 0 660 | 4 0 0 0 1 | 1.0154 0.9231 0 0 0.25 162.5 null");
        assertMonth(
                answer, 2, "2026-03 690 0 100 50 0 -360 480 | 4 0 1 1 1 | 0.5507 0.4783 0.25 0.5217 0.25 172.5 330.63");
    }

    @Test
    void accountsWithoutARateAreShownApart() {
        // Given
        since("a", 100, "EUR", "2026-01-01");
        since("b", 700, "GBP", "2026-01-01");

        // When
        Response answer = metrics("from=2026-02&to=2026-02");

        // Then
        answer.then()
                .body("months[0].mrrStart", equalTo(100))
                .body("months[0].accountsStart", equalTo(1))
                .body("withoutRate", hasSize(1))
                .body("withoutRate[0].accounts", equalTo(1))
                .body("withoutRate[0].mrr", equalTo(Map.of("amount", 700, "currency", "GBP")));
    }

    @Test
    void figuresAreToldApartBySegmentOwnerAndCohort() {
        // Given
        since("a", 100, "EUR", "2026-01-01");
        existing(
                "b",
                with(
                        with(with(paying(40, "EUR"), "segment", "ENTERPRISE"), "owner", "cora"),
                        "startedOn",
                        "2026-02-01"));

        // When
        Response bySegment = metrics("from=2026-02&to=2026-02&by=SEGMENT");
        Response byOwner = metrics("from=2026-02&to=2026-02&by=OWNER");
        Response byCohort = metrics("from=2026-02&to=2026-02&by=START_COHORT");

        // Then
        assertThat(bySegment.<List<String>>path("months.group")).containsExactly("ENTERPRISE", "SMB");
        assertThat(bySegment.<List<Object>>path("months.mrrEnd")).containsExactly(40, 100);
        assertThat(byOwner.<List<String>>path("months.group")).containsExactly("carl", "cora");
        assertThat(byCohort.<List<String>>path("months.group")).containsExactly("2026-01", "2026-02");
    }

    @Test
    void whatIsDividedByNothingIsNull() {
        // Given
        since("a", 100, "EUR", "2026-03-01");

        // When
        Response answer = metrics("from=2026-03&to=2026-03");

        // Then
        answer.then()
                .body("months[0].mrrStart", equalTo(0))
                .body("months[0].netRevenueRetention", nullValue())
                .body("months[0].logoChurn", nullValue())
                .body("months[0].expansionRate", nullValue())
                .body("months[0].lifetimeValue", nullValue());
    }

    @Test
    void aCorrectionIsCountedAsIfItHadBeenRightAtOnce() {
        // Given
        UUID a = since("a", 100, "EUR", "2026-01-01");
        move(a, 1000, "EUR", "2026-02-10");
        String wrong = as(ADA).get("/v1/accounts/{id}/revenue/movements", a).path("items[0].id");

        // When
        as(ADA).body(Map.of("amount", 50, "effectiveOn", "2026-03-01", "reason", "Mistyped"))
                .post("/v1/accounts/{id}/revenue/movements/{movement}/corrections", a, wrong)
                .then()
                .statusCode(201);

        // Then
        Response answer = metrics("from=2026-02&to=2026-03");
        assertThat(answer.<List<Object>>path("months.expansionMrr")).containsExactly(0, 50);
        assertThat(answer.<List<Object>>path("months.accountsExpanded")).containsExactly(0, 1);
        assertThat(answer.<List<Object>>path("months.mrrEnd")).containsExactly(100, 150);
    }

    /** Against a plain computation, account by account and month by month, with movements made at random. */
    @Test
    void theStatementAgreesWithAPlainComputation() {
        // Given
        Random random = new Random(7);
        Map<String, Map<YearMonth, Integer>> mrr = new HashMap<>();
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2025, 10);
                !month.isAfter(YearMonth.of(2026, 3));
                month = month.plusMonths(1)) {
            months.add(month);
        }
        for (int number = 0; number < 25; number++) {
            UUID id = existing("r" + number, with(account("R" + number), "startedOn", "2025-09-01"));
            Map<YearMonth, Integer> ofAccount = new HashMap<>();
            int now = 0;
            for (YearMonth month : months) {
                int next = random.nextInt(3) == 0 ? now : random.nextInt(4) * 10;
                if (next != now) {
                    move(id, next, "EUR", month.atDay(1 + random.nextInt(28)).toString());
                }
                now = next;
                ofAccount.put(month, now);
            }
            mrr.put("r" + number, ofAccount);
        }

        // When
        Response answer = metrics("from=2025-11&to=2026-03");

        // Then
        for (int index = 0; index < 5; index++) {
            YearMonth month = months.get(index + 1);
            int[] plain = plain(mrr, month, new ArrayList<>(months.subList(0, index + 1)));
            String at = "months[" + index + "].";
            assertThat(List.<Integer>of(
                            answer.path(at + "mrrStart"),
                            answer.path(at + "newMrr"),
                            answer.path(at + "reactivationMrr"),
                            answer.path(at + "expansionMrr"),
                            answer.path(at + "contractionMrr"),
                            answer.path(at + "churnMrr"),
                            answer.path(at + "accountsStart"),
                            answer.path(at + "accountsChurned"),
                            answer.path(at + "accountsExpanded")))
                    .as(month.toString())
                    .containsExactly(
                            plain[0], plain[1], plain[2], plain[3], plain[4], plain[5], plain[6], plain[7], plain[8]);
        }
    }

    @Test
    void aSpanThatIsNoneIsRefused() {
        as(ADA).get("/v1/revenue-metrics?from=2026-03&to=2026-01").then().statusCode(422);
        as(ADA).get("/v1/revenue-metrics?from=2020-01&to=2026-01").then().statusCode(422);
        as(ADA).get("/v1/revenue-metrics?from=January&by=COLOUR")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
    }

    @Test
    void ratesAreStatedListedAndTakenAway() {
        // Given
        rate("USD", "2026-01-01", "0.9").then().body("version", equalTo(1));
        rate("USD", "2026-01-01", "0.91").then().body("version", equalTo(2));
        rate("GBP", "2026-01-01", "1.2");

        // When
        Response first = as(ADA).get("/v1/exchange-rates?limit=1");
        Response second = as(ADA).get("/v1/exchange-rates?limit=1&after=" + first.path("next"));

        // Then
        first.then().body("items[0].currency", equalTo("GBP"));
        second.then().body("items[0].currency", equalTo("USD")).body("next", nullValue());
        as(ADA).delete("/v1/exchange-rates/GBP/2026-01-01").then().statusCode(204);
        as(ADA).delete("/v1/exchange-rates/GBP/2026-01-01").then().statusCode(404);
    }

    @Test
    void aRateThatIsNoneIsRefused() {
        assertThat(pointers(rate("USD", "2026-01-01", "0"))).containsExactly("#/rate");
        rate("EUR", "2026-01-01", "1").then().statusCode(422);
        rate("DOLLAR", "2026-01-01", "1").then().statusCode(422);
    }

    @Test
    void theReportingCurrencyIsChosenByItsVersion() {
        // Given
        String version = as(ADA).get("/v1/revenue-settings")
                .then()
                .body("reportingCurrency", equalTo("EUR"))
                .extract()
                .header("ETag");
        Response set = as(ADA).header("If-Match", version)
                .body(Map.of("reportingCurrency", "USD"))
                .put("/v1/revenue-settings");

        // When
        Response late = as(ADA).header("If-Match", version)
                .body(Map.of("reportingCurrency", "GBP"))
                .put("/v1/revenue-settings");

        // Then
        set.then().statusCode(200).body("reportingCurrency", equalTo("USD"));
        late.then().statusCode(412);
        as(ADA).body(Map.of("reportingCurrency", "EUR"))
                .put("/v1/revenue-settings")
                .then()
                .statusCode(200);
        assertThat(pointers(as(ADA).body(Map.of("reportingCurrency", "X")).put("/v1/revenue-settings")))
                .containsExactly("#/reportingCurrency");
    }

    private static int[] plain(Map<String, Map<YearMonth, Integer>> mrr, YearMonth month, List<YearMonth> earlier) {
        int[] sums = new int[9];
        mrr.values().forEach(account -> {
            int before = account.get(month.minusMonths(1));
            int after = account.get(month);
            boolean known = earlier.stream().anyMatch(one -> account.get(one) > 0);
            sums[0] += before;
            sums[6] += before > 0 ? 1 : 0;
            if (before == 0) {
                sums[known ? 2 : 1] += after;
            } else if (after == 0) {
                sums[5] -= before;
                sums[7]++;
            } else if (after > before) {
                sums[3] += after - before;
                sums[8]++;
            } else {
                sums[4] += after - before;
            }
        });
        return sums;
    }

    private static void assertMonth(Response answer, int index, String expected) {
        Map<String, Object> month = answer.jsonPath()
                .using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL))
                .getMap("months[" + index + "]");
        List<String> told = new ArrayList<>();
        for (String field : List.of(
                "month",
                "mrrStart",
                "newMrr",
                "reactivationMrr",
                "expansionMrr",
                "contractionMrr",
                "churnMrr",
                "mrrEnd",
                "|",
                "accountsStart",
                "accountsNew",
                "accountsReactivated",
                "accountsChurned",
                "accountsExpanded",
                "|",
                "netRevenueRetention",
                "grossRevenueRetention",
                "logoChurn",
                "revenueChurn",
                "expansionRate",
                "averageRevenuePerAccount",
                "lifetimeValue")) {
            Object value = month.get(field);
            told.add(
                    field.equals("|")
                            ? "|"
                            : value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value));
        }
        assertThat(String.join(" ", told)).isEqualTo(expected);
    }

    private static Map<String, Object> paying(int amount, String currency) {
        return with(account("Account"), "mrr", Map.of("amount", amount, "currency", currency));
    }

    private static UUID since(String key, int amount, String currency, String day) {
        return existing(
                key,
                with(paying(amount, currency), "startedOn", LocalDate.parse(day).toString()));
    }

    private static void move(UUID id, int amount, String currency, String on) {
        as(ADA).body(Map.of("mrr", Map.of("amount", amount, "currency", currency), "effectiveOn", on))
                .post("/v1/accounts/{id}/revenue/movements", id)
                .then()
                .statusCode(201);
    }

    private static Response rate(String currency, String day, String rate) {
        return as(ADA).body(Map.of("rate", new BigDecimal(rate)))
                .put("/v1/exchange-rates/{currency}/{day}", currency, day);
    }

    private static Response metrics(String query) {
        return as(ADA).get("/v1/revenue-metrics?" + query)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
