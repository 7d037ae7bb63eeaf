package io.steward.platform.events;

/** The topics of the house; the key of every record is the account id. */
public final class Topics {

    /** Facts about accounts and contacts, written by accounts-service. */
    public static final String ACCOUNTS = "steward.accounts.v1";

    /** Every accepted signal, normalised, written by health-service. */
    public static final String SIGNALS = "steward.signals.v1";

    /** Score, band and metric changes, written by health-service. */
    public static final String HEALTH = "steward.health.v1";

    /** Runs and tasks, written by playbook-service. */
    public static final String PLAYBOOKS = "steward.playbooks.v1";

    /** Requests to send a message, written by playbook-service and health-service. */
    public static final String MESSAGE_REQUESTS = "steward.message-requests.v1";

    /** What became of messages, written by notification-service. */
    public static final String MESSAGES = "steward.messages.v1";

    /** That the data of a person is erased, written by every service that held some. */
    public static final String ERASURES = "steward.erasures.v1";

    private Topics() {}
}
