package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer wants to reach, how it is measured, and the milestones on the way. */
public record SuccessPlanView(
        UUID id,
        UUID accountId,
        SuccessPlanKind kind,
        @Schema(examples = "30-60-90 plan") String title,

        @Schema(description = "Null where it was made from nothing.")
        Template template,

        SuccessPlanStatus status,
        @Schema(examples = "2026-03-02") LocalDate startsOn,

        @Schema(description = "Null where it is open-ended.", examples = "2026-05-30")
        LocalDate endsOn,

        List<Phase> phases,

        @Schema(description = "Primary ones first.") List<PlanOutcomeView> outcomes,

        @Schema(description = "By their days.") List<PlanMilestoneView> milestones,

        Attainment attainment,
        @Schema(examples = "carl") String createdBy,
        Instant createdAt,
        String endedBy,
        Instant endedAt,

        @Schema(description = "What was said at its end.") String endNote,

        @Schema(description = "Of its own fields; outcomes and milestones have theirs.")
        long version) {

    /** The version of a template that a plan was made from. */
    public record Template(@Schema(examples = "30-60-90") String key, int version) {}

    /** A part of the time of a plan. */
    public record Phase(
            @Schema(examples = "First value") String name,
            @Schema(examples = "2026-03-02") LocalDate startsOn,
            @Schema(examples = "2026-03-31") LocalDate endsOn,
            @Schema(examples = "First value") String goal,

            @Schema(description = "What will show that the goal is reached.", examples = "Key action weekly")
            String proof) {}

    /**
     * How far the goals are attained: the reached outcomes of all, where a primary one weighs two and a secondary one
     * weighs one.
     */
    public record Attainment(
            @Schema(description = "0–100, rounded half up; null where there is no outcome.", examples = "75")
            Integer percent,

            int reached,
            int outcomes) {}
}
