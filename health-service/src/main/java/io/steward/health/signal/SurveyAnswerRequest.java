package io.steward.health.signal;

import io.steward.platform.contracts.signals.SignalEvent.SurveyKind;
import io.steward.platform.problems.Faults;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer to a survey.
 *
 * @param score NPS 0–10, CSAT and CES 1–5
 * @param answeredAt null for now
 */
record SurveyAnswerRequest(
        @Schema(required = true, minLength = 1, maxLength = 200, examples = "crm-4711") String accountExternalId,
        @Schema(required = true, examples = "NPS") SurveyKind kind,
        @Schema(required = true, minimum = "0", maximum = "10", examples = "9") Integer score,
        @Schema(examples = "2026-03-01T08:00:00Z") Instant answeredAt)
        implements AccountSignal {

    @Override
    public Instant at() {
        return answeredAt;
    }

    @Override
    public String atField() {
        return "answeredAt";
    }

    @Override
    public void check(Faults faults) {
        checkAccount(faults);
        faults.check(kind != null, "#/kind", "is required: one of " + Arrays.toString(SurveyKind.values()));
        int least = kind == SurveyKind.NPS ? 0 : 1;
        int most = kind == SurveyKind.NPS ? 10 : 5;
        faults.check(
                score != null && score >= least && score <= most,
                "#/score",
                "must be a whole number from " + least + " to " + most);
    }
}
