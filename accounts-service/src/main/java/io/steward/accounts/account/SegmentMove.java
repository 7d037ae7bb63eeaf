package io.steward.accounts.account;

import java.util.UUID;

/**
 * An account that rules put into another segment.
 *
 * @param version the one that they looked at: another one is not moved
 * @param segment null for none
 * @param reason which rule says so
 */
public record SegmentMove(UUID accountId, long version, String segment, String reason) {}
