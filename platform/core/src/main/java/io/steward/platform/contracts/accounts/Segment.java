package io.steward.platform.contracts.accounts;

/** The segment of an account, which decides its engagement model. */
public enum Segment {
    ENTERPRISE,
    MID_MARKET,
    SMB,
    SELF_SERVE
}
