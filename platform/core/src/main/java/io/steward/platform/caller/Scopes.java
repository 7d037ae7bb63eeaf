package io.steward.platform.caller;

/** The scopes that a machine's client can be given. */
public final class Scopes {

    public static final String ACCOUNTS_READ = "accounts:read";
    public static final String ACCOUNTS_WRITE = "accounts:write";
    public static final String SIGNALS_WRITE = "signals:write";
    public static final String HEALTH_READ = "health:read";
    public static final String HEALTH_WRITE = "health:write";
    public static final String PLAYBOOKS_READ = "playbooks:read";
    public static final String PLAYBOOKS_WRITE = "playbooks:write";
    public static final String MESSAGES_READ = "messages:read";
    public static final String MESSAGES_WRITE = "messages:write";

    /** Reads all that is held about one person. */
    public static final String PRIVACY_READ = "privacy:read";

    /** Erases people. */
    public static final String PRIVACY_WRITE = "privacy:write";

    private Scopes() {}
}
