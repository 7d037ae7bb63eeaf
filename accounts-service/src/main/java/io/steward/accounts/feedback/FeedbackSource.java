package io.steward.accounts.feedback;

/** Where feedback came from. */
enum FeedbackSource {
    CALL,
    MEETING,
    EMAIL,
    SURVEY,
    TICKET,
    IN_APP,
    OTHER
}
