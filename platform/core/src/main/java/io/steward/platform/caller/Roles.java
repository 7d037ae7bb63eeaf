package io.steward.platform.caller;

/** The realm roles, as they stand in a token. */
public final class Roles {

    /** Changes everything, settings included. */
    public static final String ADMIN = "admin";

    /** Head of customer success: changes every account. */
    public static final String LEAD = "lead";

    /** Customer success manager: reads the portfolio, changes own accounts. */
    public static final String CSM = "csm";

    /** Reads, changes nothing. */
    public static final String VIEWER = "viewer";

    /** A machine: does what the scopes of its client allow. */
    public static final String INTEGRATION = "integration";

    private Roles() {}
}
