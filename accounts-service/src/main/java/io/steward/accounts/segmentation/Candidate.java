package io.steward.accounts.segmentation;

import io.steward.platform.expressions.Facts;
import java.util.UUID;

/**
 * An account about to be looked at.
 *
 * @param version as it was read: only that version is moved
 * @param segment where it is; null for nowhere
 */
record Candidate(UUID id, long version, String segment, Facts facts) {}
