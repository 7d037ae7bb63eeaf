package io.steward.embedded;

/** Whether data must outlive a crash of the machine. */
public enum Durability {
    /** Written through to the disk before a commit returns. */
    KEPT,
    /** Never forced to the disk: for tests, which delete it anyway. */
    THROWN_AWAY
}
