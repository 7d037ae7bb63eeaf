package io.steward.accounts.staff;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account whose owner cannot look after it.
 *
 * @param since when the owner was found to have left; null where unknown
 */
@Schema(name = "AccountToReassign")
record AccountToReassignView(
        UUID accountId, String externalId, String name, String owner, ReassignReason reason, Instant since) {}
