package io.steward.accounts.segmentation;

import java.util.UUID;

/**
 * An account that belongs elsewhere.
 *
 * @param version the one that was looked at
 * @param from null for nowhere
 * @param to null for nowhere
 * @param rule place of the rule that says so, from 1; 0 where none holds
 */
record Move(UUID accountId, long version, String from, String to, int rule) {}
