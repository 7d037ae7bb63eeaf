package io.steward.accounts.snapshot;

import io.steward.platform.contracts.accounts.Priority;
import io.steward.platform.contracts.accounts.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How soon somebody should look at an account: the gravest of its reasons. The borders are those of the balanced
 * scorecard's bands (below 40, below 60) and of the renewal playbooks (30 and 60 days).
 */
final class Urgency {

    private static final int CRITICAL_SCORE = 40;
    private static final int AT_RISK_SCORE = 60;
    private static final int STEEP_FALL = -15;
    private static final int SOON_DAYS = 30;
    private static final int COMING_DAYS = 60;
    private static final int SILENCE_DAYS = 60;

    private final List<String> reasons = new ArrayList<>();
    private Priority priority = Priority.LOW;

    private Urgency() {}

    /**
     * Weighs what is known; null for what is not, which makes nothing urgent.
     *
     * @param lastContactOn null where there never was one
     */
    static Urgency of(
            Stage stage, Integer score, Integer trend30, LocalDate renewsOn, LocalDate lastContactOn, LocalDate today) {
        Urgency urgency = new Urgency();
        if (stage == Stage.CHURNED) {
            return urgency;
        }
        boolean weak = score != null && score < AT_RISK_SCORE;
        boolean soon = isWithin(renewsOn, today, SOON_DAYS);
        urgency.note(score != null && score < CRITICAL_SCORE, Priority.URGENT, "the score is below " + CRITICAL_SCORE);
        urgency.note(
                weak && score >= CRITICAL_SCORE,
                soon ? Priority.URGENT : Priority.HIGH,
                "the score is below " + AT_RISK_SCORE);
        urgency.note(trend30 != null && trend30 <= STEEP_FALL, Priority.HIGH, "the score fell steeply within 30 days");
        urgency.note(soon, Priority.HIGH, "the contract renews within " + SOON_DAYS + " days");
        urgency.note(
                !soon && isWithin(renewsOn, today, COMING_DAYS),
                Priority.MEDIUM,
                "the contract renews within " + COMING_DAYS + " days");
        urgency.note(
                lastContactOn != null && lastContactOn.isBefore(today.minusDays(SILENCE_DAYS)),
                Priority.MEDIUM,
                "no contact for " + SILENCE_DAYS + " days");
        return urgency;
    }

    Priority priority() {
        return priority;
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }

    private void note(boolean holds, Priority grave, String reason) {
        if (holds) {
            reasons.add(reason);
            priority = grave.compareTo(priority) > 0 ? grave : priority;
        }
    }

    /** A renewal that has passed is none to come. */
    private static boolean isWithin(LocalDate day, LocalDate today, int days) {
        return day != null && !day.isBefore(today) && !day.isAfter(today.plusDays(days));
    }
}
