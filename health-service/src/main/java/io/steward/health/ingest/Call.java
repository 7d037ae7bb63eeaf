package io.steward.health.ingest;

import java.util.List;

/** A request after reading: each item is either right or refused. */
record Call(List<Item> items, List<Refusal> refusals) {}
