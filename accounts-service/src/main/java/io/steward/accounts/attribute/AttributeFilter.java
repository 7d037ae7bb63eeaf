package io.steward.accounts.attribute;

/**
 * A condition on an attribute of an account.
 *
 * @param condition in SQL, in which {@code ?} stands for the value
 * @param value null where the condition has none
 */
public record AttributeFilter(String condition, Object value) {}
