package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A person at an account.
 *
 * @param externalId the integrator's key of the person, the {@code userId} of its usage events
 * @param title job title
 * @param phone as people write it
 * @param timeZone IANA name, for example {@code Europe/Lisbon}; null when unknown
 */
public record ContactView(
        UUID id,
        UUID accountId,
        String externalId,
        String email,
        String name,
        String title,
        String phone,
        Set<ContactRole> roles,
        String timeZone,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
