package io.steward.accounts.plan;

import static io.steward.accounts.Api.as;

import io.restassured.response.Response;
import io.steward.platform.contracts.health.HealthEvent.MetricsChanged;
import io.steward.platform.contracts.health.Metrics;
import io.steward.platform.testing.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Plans as a csm works on them, and metrics as health tells them. */
final class Plans {

    static final String CARL = Tokens.of("carl", "csm");

    private Plans() {}

    static Response start(UUID account, Map<String, Object> request) {
        return as(CARL).body(request).post("/v1/accounts/{id}/success-plans", account);
    }

    /** The id of a plan that is begun. */
    static UUID started(UUID account, Map<String, Object> request) {
        return UUID.fromString(
                start(account, request).then().statusCode(201).extract().path("id"));
    }

    static Response get(UUID plan) {
        return as(CARL).get("/v1/success-plans/{id}", plan);
    }

    static Response addMilestone(UUID plan, Map<String, Object> milestone) {
        return as(CARL).body(milestone).post("/v1/success-plans/{id}/milestones", plan);
    }

    static Response patchMilestone(UUID plan, Object milestone, Map<String, Object> patch) {
        return as(CARL).body(patch).patch("/v1/success-plans/{plan}/milestones/{id}", plan, milestone);
    }

    static Response addOutcome(UUID plan, Map<String, Object> outcome) {
        return as(CARL).body(outcome).post("/v1/success-plans/{id}/outcomes", plan);
    }

    static Response patchOutcome(UUID plan, Object outcome, Map<String, Object> patch) {
        return as(CARL).body(patch).patch("/v1/success-plans/{plan}/outcomes/{id}", plan, outcome);
    }

    /** The id of a milestone of a plan. */
    static String milestone(UUID plan, String title) {
        return get(plan).path("milestones.find { it.title == '" + title + "' }.id");
    }

    /** What health knows of an account: who was active in seven days, and how many key actions were ever done. */
    static MetricsChanged metrics(UUID account, int activeUsers7, long keyActions, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, java.time.ZoneOffset.UTC);
        return new MetricsChanged(
                account,
                new Metrics(
                        day,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        activeUsers7,
                        null,
                        null,
                        null,
                        null,
                        keyActions,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                at);
    }
}
