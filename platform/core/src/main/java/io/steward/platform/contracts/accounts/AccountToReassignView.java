package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * An account whose owner cannot look after it.
 *
 * @param since when the owner was found to have left; null where unknown
 */
public record AccountToReassignView(
        UUID accountId, String externalId, String name, String owner, ReassignReason reason, Instant since) {}
