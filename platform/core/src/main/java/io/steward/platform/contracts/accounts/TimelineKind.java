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
    /** Whoever spoke for us does so no more. */
    CHAMPION_LEFT,
    /** A success plan was begun or ended. */
    SUCCESS_PLAN,
    /** An outcome of a success plan was reached. */
    OUTCOME_REACHED,
    /** A milestone of a success plan was done, or is overdue. */
    MILESTONE,
    /** The plan of the account was reviewed, or is to be. */
    ACCOUNT_PLAN,
    BAND_CHANGED,
    TASK,
    RUN,
    TICKET,
    INVOICE,
    SURVEY_ANSWERED,
    /** What the customer told us went to a team, or something came of it. */
    FEEDBACK;

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
