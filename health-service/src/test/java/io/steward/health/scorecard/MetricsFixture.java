package io.steward.health.scorecard;

import io.steward.platform.contracts.health.Metrics;
import java.time.Instant;
import java.time.LocalDate;

/** Metrics with no data but what a test says. */
final class MetricsFixture {

    private Integer activeDays7;
    private Integer activeDays30;
    private Integer featuresUsed;
    private Integer featuresDefined = 0;
    private Integer escalations;
    private Integer positive;
    private Integer negative;
    private Integer tickets;
    private String invoice;
    private Integer touch;
    private boolean touched;

    MetricsFixture active(int of7, int of30) {
        activeDays7 = of7;
        activeDays30 = of30;
        return this;
    }

    MetricsFixture features(int used, int defined) {
        featuresUsed = used;
        featuresDefined = defined;
        return this;
    }

    MetricsFixture tickets(int openEscalations, int positives, int negatives, int all) {
        escalations = openEscalations;
        positive = positives;
        negative = negatives;
        tickets = all;
        return this;
    }

    MetricsFixture twoWayTouch(int daysAgo) {
        touch = daysAgo;
        touched = true;
        return this;
    }

    MetricsFixture touchedInVain() {
        touched = true;
        return this;
    }

    MetricsFixture invoice(String state) {
        invoice = state;
        return this;
    }

    Metrics build() {
        Instant lastUsed = activeDays7 == null ? null : Instant.EPOCH;
        return new Metrics(
                LocalDate.EPOCH,
                lastUsed,
                null,
                null,
                null,
                activeDays7,
                activeDays30,
                null,
                null,
                null,
                featuresUsed,
                featuresDefined,
                null,
                null,
                escalations,
                positive,
                negative,
                tickets,
                invoice,
                touch,
                touched,
                null);
    }
}
