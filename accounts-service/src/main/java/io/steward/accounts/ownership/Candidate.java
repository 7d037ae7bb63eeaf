package io.steward.accounts.ownership;

import io.steward.platform.expressions.Facts;
import java.util.UUID;

/**
 * An account for which somebody is looked for.
 *
 * @param owner who has it; null for nobody
 * @param weight in ten-thousandths of an ordinary account
 * @param segmentPool the pool of its segment; null for none
 * @param facts what rules may ask for
 */
record Candidate(UUID accountId, String owner, long weight, String segmentPool, Facts facts) {}
