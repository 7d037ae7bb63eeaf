package io.steward.platform.contracts.accounts;

/** How accounts of a segment are looked after, from most people to none. */
public enum EngagementModel {
    /** A dedicated customer success manager, personal throughout. */
    HIGH_TOUCH,
    /** A person for what matters, groups and automation for the rest. */
    HYBRID,
    /** A team shares the accounts; whoever is free answers. */
    POOLED,
    /** Mostly automated; a person where something is wrong. */
    LOW_TOUCH,
    /** Fully automated: content, community, prompts in the product. */
    TECH_TOUCH
}
