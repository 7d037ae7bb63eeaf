package io.steward.accounts.staff;

/**
 * Which people are asked for; null stands for any.
 *
 * @param after user name behind which the page begins
 */
record StaffQuery(String after, String role, String pool, Boolean enabled) {}
