/**
 * What could not be processed is laid aside on {@code steward.dead-letters.<service>.v1}, kept as a row, shown and
 * replayed.
 *
 * <p>Metric: {@code steward.dead.letters} (counter; {@code topic}, {@code consumer}).
 */
package io.steward.platform.deadletters;
