package io.steward.local.demo;

/** What became of the latest due invoice. */
enum Billing {
    PAID,
    LATE,
    FAILED,
    /** No invoice was due yet. */
    NONE
}
