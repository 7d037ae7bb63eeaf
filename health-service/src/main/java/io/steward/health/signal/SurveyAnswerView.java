package io.steward.health.signal;

import io.steward.health.signal.SignalAdmission.Admitted;
import io.steward.platform.contracts.signals.SignalEvent.SurveyKind;
import java.time.Instant;
import java.util.UUID;

/** An answer to a survey, as it was written. */
public record SurveyAnswerView(
        UUID id, UUID accountId, String accountExternalId, SurveyKind kind, int score, Instant answeredAt) {

    static SurveyAnswerView of(Admitted<SurveyAnswerRequest> admitted) {
        return new SurveyAnswerView(
                admitted.id(),
                admitted.account().id(),
                admitted.account().externalId(),
                admitted.signal().kind(),
                admitted.signal().score(),
                admitted.at());
    }
}
