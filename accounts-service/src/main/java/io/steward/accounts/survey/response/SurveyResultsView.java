package io.steward.accounts.survey.response;

import io.steward.platform.contracts.accounts.SurveyKind;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What answers add up to. */
@Schema(name = "SurveyResults")
record SurveyResultsView(List<Group> items) {

    /** The answers of one kind in one group. Where a figure would be divided by nothing it is null. */
    @Schema(name = "SurveyResultGroup")
    record Group(
            SurveyKind kind,

            @Schema(
                    description = "The segment, owner, month or quarter; empty for none, or where it is not grouped.",
                    examples = "2026-Q1")
            String group,

            @Schema(description = "Invitations sent in the period.", examples = "40")
            long invited,

            @Schema(description = "Those of them that were answered, whenever.", examples = "12")
            long answered,

            @Schema(description = "Answered of invited, in percent.", examples = "30.0")
            BigDecimal responseRate,

            @Schema(description = "Answers given in the period, uninvited ones too.", examples = "15")
            long responses,

            @Schema(description = "NPS alone.") Nps nps,
            @Schema(description = "CSAT alone.") Csat csat,
            @Schema(description = "CES alone.") Ces ces) {}

    /** Promoters 9–10 minus detractors 0–6, in percent of the answers. */
    @Schema(name = "NpsResult")
    record Nps(
            @Schema(examples = "40.0") BigDecimal score,
            @Schema(examples = "9") long promoters,
            @Schema(examples = "3") long passives,
            @Schema(examples = "3") long detractors,
            @Schema(examples = "50") BigDecimal target,

            @Schema(description = "Whether the score is above the target.", examples = "false")
            Boolean reached) {}

    /** Satisfaction from 1 to 5. */
    @Schema(name = "CsatResult")
    record Csat(
            @Schema(description = "Answers of 4 and 5, in percent.", examples = "80.0")
            BigDecimal satisfiedShare,

            @Schema(examples = "4.20") BigDecimal mean,
            @Schema(examples = "12") long satisfied,
            @Schema(examples = "4.5") BigDecimal target,

            @Schema(description = "Whether the mean is above the target.", examples = "false")
            Boolean reached) {}

    /** Ease from 1 to 5. */
    @Schema(name = "CesResult")
    record Ces(@Schema(examples = "4.10") BigDecimal mean) {}
}
