package io.steward.platform.audit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which entries are wanted; null asks for any.
 *
 * @param key of the aggregate
 * @param from first day, in UTC
 * @param to last day, in UTC
 */
record AuditFilter(UUID accountId, String aggregate, String key, String actor, LocalDate from, LocalDate to) {}
