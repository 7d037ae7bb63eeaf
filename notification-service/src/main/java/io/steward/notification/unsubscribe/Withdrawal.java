package io.steward.notification.unsubscribe;

import java.util.UUID;

/** A contact that takes no more messages of a category. */
public record Withdrawal(UUID contactId, String category) {}
