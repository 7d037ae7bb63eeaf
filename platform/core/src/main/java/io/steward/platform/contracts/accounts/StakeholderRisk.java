package io.steward.platform.contracts.accounts;

/** What is dangerous about whom we know at an account. */
public enum StakeholderRisk {
    /** One contact at most: who leaves takes the whole relation along. */
    SINGLE_THREADED,
    /** Nobody speaks for us. */
    NO_CHAMPION,
    /** Whoever speaks for us does so at most with strength 2. */
    WEAK_CHAMPION
}
