package io.steward.accounts.plan;

/** Whether plans are made from a version of a template. */
enum TemplateStatus {
    /** It is being written. */
    DRAFT,
    /** Plans are made from it; one version of a template at a time. */
    PUBLISHED,
    /** Another version was published since. */
    RETIRED
}
