package io.steward.health.signal;

/** What an upsert left behind, and whether it was new. */
record Saved<T>(T view, boolean created) {}
