package io.steward.health.signal;

import io.steward.platform.contracts.signals.SignalEvent.SurveyKind;
import java.time.Instant;
import java.util.UUID;

/**
 * One answer to a survey.
 *
 * @param given whether it was given to accounts-service, under the same id
 */
record SurveyAnswer(UUID id, UUID accountId, SurveyKind kind, int score, Instant answeredAt, boolean given) {}
