package io.steward.accounts.staff;

import java.util.List;

/**
 * Which people are asked for; null stands for any.
 *
 * @param after user name behind which the page begins
 * @param usernames only these people
 */
record StaffQuery(String after, String role, String pool, Boolean enabled, List<String> usernames) {}
