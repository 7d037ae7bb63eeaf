package io.steward.playbook.definition;

/** Where a version of a playbook stands; at most one of a playbook is published. */
public enum PlaybookStatus {
    /** Can be read and tried; starts nothing. */
    DRAFT,
    /** Starts runs. */
    PUBLISHED,
    /** Was published before the present one; its runs go on. */
    RETIRED
}
