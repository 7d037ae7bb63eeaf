package io.steward.accounts.staff;

import java.util.List;

/**
 * A person as the identity provider tells of them.
 *
 * @param username what an account's owner is named by
 * @param subject the provider's id, which outlives a change of the user name
 * @param roles roles of staff, in alphabetical order; never empty
 * @param pool the pool from which accounts are assigned; null for none
 * @param capacity accounts that the person can look after, zero or more; null where unlimited
 * @param enabled whether the person may log in
 */
record StaffMember(
        String username,
        String subject,
        String name,
        String email,
        List<String> roles,
        String pool,
        Integer capacity,
        boolean enabled) {}
