package io.steward.accounts.feedback;

import io.steward.platform.contracts.accounts.FeedbackKind;
import java.util.UUID;

/**
 * Something of which it is decided what comes of it, with who hears of it.
 *
 * @param feedbackId null for an account that only supports the feature request
 * @param featureRequestId null for feedback that is part of none
 * @param contactId who said it; null for nobody
 * @param owner user name of the account's owner; null for none
 */
public record ClosedFeedback(
        UUID feedbackId,
        UUID featureRequestId,
        FeedbackKind kind,
        UUID accountId,
        UUID contactId,
        String accountName,
        String owner) {}
