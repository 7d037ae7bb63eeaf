package io.steward.platform.contracts.accounts;

import java.util.Set;
import java.util.UUID;

/**
 * A contact without personal data: what events carry. Name and address stay in accounts-service, where one erasure
 * ends them; whoever sends a message asks for them at that moment.
 */
public record ContactReference(UUID id, UUID accountId, String externalId, Set<ContactRole> roles, String timeZone) {}
