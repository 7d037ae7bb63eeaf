package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.util.List;

/**
 * A person of the staff, as of the last refreshment.
 *
 * @param capacity accounts that the person can look after; null where unlimited
 * @param ownedAccounts accounts that name the person as their owner, as of now
 * @param seenAt when the identity provider told of the person last
 * @param leftAt since when the person is known to be gone or locked out; null for whoever works here
 */
public record StaffView(
        String username,
        String name,
        String email,
        List<String> roles,
        String pool,
        Integer capacity,
        boolean enabled,
        long ownedAccounts,
        Instant seenAt,
        Instant leftAt) {}
