package io.steward.platform.contracts.accounts;

/** What an entry of the timeline tells of. */
public enum TimelineKind {
    /** What a person wrote down for colleagues. */
    NOTE,
    CALL(true),
    MEETING(true),
    /** A mail between people; what Steward sends is a message. */
    EMAIL(true),
    TRAINING(true),
    /** A message that Steward sent, or meant to send. */
    MESSAGE(true),
    UNSUBSCRIBED,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    STAGE_CHANGED,
    OWNER_CHANGED,
    SEGMENT_CHANGED,
    CONTACT_ADDED,
    CONTACT_CHANGED,
    CONTACT_REMOVED,
    /** Another account is this one now. */
    ACCOUNT_MERGED,
    CONTACT_MERGED,
    /** Whoever spoke for us does so no more. */
    CHAMPION_LEFT,
    BAND_CHANGED,
    TASK,
    RUN,
    TICKET,
    INVOICE,
    SURVEY_ANSWERED;

    private final boolean contact;

    TimelineKind() {
        this(false);
    }

    TimelineKind(boolean contact) {
        this.contact = contact;
    }

    /** Whether an entry of this kind can be a contact with the customer. */
    public boolean isContact() {
        return contact;
    }

    /** The kind of what a person wrote down. */
    public static TimelineKind of(ActivityKind activity) {
        return valueOf(activity.name());
    }
}
