package io.steward.playbook.definition;

/** What a playbook is for. */
public enum PlaybookKind {
    ONBOARDING,
    ACTIVATION,
    ADOPTION,
    RISK,
    RENEWAL,
    EXPANSION,
    ADVOCACY,
    CADENCE
}
