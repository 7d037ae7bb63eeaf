package io.steward.local.demo;

/** How a customer sounds in its tickets of the last 90 days. */
enum Mood {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    /** Negative, and one escalation is still open. */
    ESCALATED,
    /** Never wrote a ticket. */
    SILENT
}
