package io.steward.local.demo;

/** The bands of the built-in scorecard, as health-service writes them. */
enum Band {
    HEALTHY,
    STABLE,
    AT_RISK,
    CRITICAL,
    UNKNOWN
}
