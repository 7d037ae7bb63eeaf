package io.steward.health.score;

import static io.steward.health.Api.as;
import static io.steward.health.Api.healthSoon;
import static io.steward.health.Api.known;
import static io.steward.health.Api.send;
import static io.steward.health.Api.track;
import static io.steward.health.Api.writeKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.health.Api;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PortfolioTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @BeforeEach
    void clean() {
        Api.begin(NOW.toString());
    }

    @Test
    void thePortfolioAddsUpAccountsThatHaveNotChurnedByBand() {
        UUID used = known(with(Api.account("used", "carl"), "250", "USD", Stage.ADOPTION));
        known(with(Api.account("silent", "carl"), "100", "USD", Stage.ADOPTION));
        known(with(Api.account("euro", "carl"), "70.5", "EUR", Stage.ADOPTION));
        known(with(Api.account("gone", "carl"), "999", "USD", Stage.CHURNED));
        send(writeKey(), List.of(track("used", "A", NOW)));
        healthSoon(used, health -> assertThat(health.get("band").asText()).isEqualTo("STABLE"));

        as(Api.VERA)
                .get("/v1/portfolio")
                .then()
                .statusCode(200)
                .body("currency", equalTo("USD"))
                .body("accounts", equalTo(3))
                .body("bands.band", contains("HEALTHY", "STABLE", "AT_RISK", "CRITICAL", "UNKNOWN"))
                .body("bands.accounts", contains(0, 1, 0, 0, 2))
                .body("bands[1].mrr", equalTo(250f))
                .body("bands[1].share", equalTo(0.3333f))
                .body("bands[4].mrr", equalTo(100f))
                .body("bands[4].unconverted[0].currency", equalTo("EUR"));
    }

    @Test
    void anAccountWithoutSignalsIsUnknownWithItsComponentsNamed() {
        UUID account = known("silent");

        as(Api.VERA)
                .get("/v1/accounts/" + account + "/health")
                .then()
                .statusCode(200)
                .body("score", nullValue())
                .body("band", equalTo("UNKNOWN"))
                .body("coverage", equalTo(0f))
                .body("components", hasSize(5))
                .body("components.known", contains(false, false, false, false, false))
                .body("components.weight", contains(30, 25, 20, 15, 10))
                .body("components[0].value", nullValue());
    }

    @Test
    void manyAccountsAreOneCallInTheirOrder() {
        UUID first = known("first");
        UUID second = known("second");

        as(Api.VERA)
                .get("/v1/health?include=history&days=30&accountIds=" + second + "," + UUID.randomUUID() + "," + first)
                .then()
                .statusCode(200)
                .body("items.accountId", contains(second.toString(), first.toString()))
                .body("items[0].history", hasSize(1))
                .body("items[0].history[0].date", equalTo("2026-03-10"));
        as(Api.VERA).get("/v1/health").then().statusCode(422);
        as(Api.VERA)
                .get("/v1/health?accountIds=x&page=2")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
    }

    @Test
    void anUnknownAccountHasNoHealth() {
        as(Api.VERA).get("/v1/accounts/" + UUID.randomUUID() + "/health").then().statusCode(404);
    }

    @Test
    void aTrackingPlanIsValidatedAndItsChangeChangesScores() {
        UUID account = known("acme");
        send(writeKey(), List.of(track("acme", "Report Exported", NOW)));
        healthSoon(account, health -> assertThat(health.get("score").asInt()).isEqualTo(67));
        as(Api.ADA)
                .body(Map.of("coreFeatures", List.of("A", "A", ""), "keyActions", List.of()))
                .put("/v1/tracking-plan")
                .then()
                .statusCode(422)
                .body("errors", hasSize(3));

        as(Api.ADA)
                .body(Map.of(
                        "coreFeatures", List.of("Report Exported"), "keyActions", List.of(), "loginEvents", List.of()))
                .put("/v1/tracking-plan")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        // Weekly 20 and all core features 25, of 55: 81.8.
        healthSoon(account, health -> assertThat(health.get("score").asInt()).isEqualTo(82));
        as(Api.ADA)
                .header("If-Match", "\"0\"")
                .body(Map.of("coreFeatures", List.of(), "keyActions", List.of(), "loginEvents", List.of()))
                .put("/v1/tracking-plan")
                .then()
                .statusCode(412);
    }

    private static AccountView with(AccountView account, String amount, String currency, Stage stage) {
        return new AccountView(
                account.id(),
                account.externalId(),
                account.name(),
                null,
                null,
                account.segment(),
                account.segmentPinned(),
                account.seats(),
                new Money(new BigDecimal(amount), currency),
                null,
                null,
                account.owner(),
                stage,
                Map.of(),
                null,
                null,
                1,
                NOW,
                NOW,
                null);
    }
}
