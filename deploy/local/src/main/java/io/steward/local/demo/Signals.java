package io.steward.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;

/** What is told about a customer besides its usage, field by field as health-service takes it. */
final class Signals {
    static final String CURRENCY = "USD";

    private Signals() {}

    /** @param solvedAt null while it is open */
    record Ticket(
            @JsonIgnore String externalId,
            String accountExternalId,
            String status,
            String sentiment,
            String severity,
            boolean escalated,
            Instant openedAt,
            Instant solvedAt) {}

    record Invoice(
            @JsonIgnore String externalId,
            String accountExternalId,
            String state,
            Amount amount,
            LocalDate dueOn,
            Instant changedAt) {}

    record Amount(int amount, String currency) {
        static Amount of(int dollars) {
            return new Amount(dollars, CURRENCY);
        }
    }

    record Touchpoint(String accountExternalId, String kind, Instant occurredAt) {}

    record SurveyAnswer(String accountExternalId, String kind, int score, Instant answeredAt) {}
}
