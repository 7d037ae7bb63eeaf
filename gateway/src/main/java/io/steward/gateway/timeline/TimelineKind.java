package io.steward.gateway.timeline;

import org.eclipse.microprofile.graphql.Description;

/** Kinds of entries in the graph; the names are those of REST. */
@Description("What an entry of a timeline tells of.")
public enum TimelineKind {
    @Description("What a person wrote down for colleagues.")
    NOTE,
    @Description("A call.")
    CALL,
    @Description("A meeting.")
    MEETING,
    @Description("A mail between people.")
    EMAIL,
    @Description("A training.")
    TRAINING,
    @Description("A message that Steward sent, or meant to send.")
    MESSAGE,
    @Description("A person took back the consent to a category of messages.")
    UNSUBSCRIBED,
    @Description("The account was created.")
    ACCOUNT_CREATED,
    @Description("Fields of the account changed.")
    ACCOUNT_CHANGED,
    @Description("The stage changed.")
    STAGE_CHANGED,
    @Description("The owner changed.")
    OWNER_CHANGED,
    @Description("The segment changed.")
    SEGMENT_CHANGED,
    @Description("A person came.")
    CONTACT_ADDED,
    @Description("A person changed.")
    CONTACT_CHANGED,
    @Description("A person left.")
    CONTACT_REMOVED,
    @Description("Another account was merged into this one.")
    ACCOUNT_MERGED,
    @Description("Two contacts are one person.")
    CONTACT_MERGED,
    @Description("Whoever spoke for us does so no more.")
    CHAMPION_LEFT,
    @Description("The health band changed.")
    BAND_CHANGED,
    @Description("A task was made, done, cancelled, or became overdue.")
    TASK,
    @Description("A playbook started or ended.")
    RUN,
    @Description("A support ticket was opened or changed.")
    TICKET,
    @Description("An invoice was issued or changed.")
    INVOICE,
    @Description("A survey was answered.")
    SURVEY_ANSWERED;

    static TimelineKind of(io.steward.platform.contracts.accounts.TimelineKind kind) {
        return valueOf(kind.name());
    }
}
