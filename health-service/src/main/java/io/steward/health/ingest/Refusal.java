package io.steward.health.ingest;

import io.steward.platform.problems.Fault;
import java.util.List;

/**
 * One item that is wrong.
 *
 * @param messageId null where it has none that can be read
 */
record Refusal(int index, String messageId, List<Fault> faults) {}
