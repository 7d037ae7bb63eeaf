package io.steward.notification.channel.inapp;

import io.steward.platform.contracts.messages.InboxItemView;
import java.util.List;

/**
 * The caller's inbox.
 *
 * @param unseen items that were not shown yet
 * @param items newest first, without archived ones
 * @param next cursor for {@code after}; null at the list's end
 * @param previous cursor for {@code before}; null at its begin
 */
record InboxView(long unseen, List<InboxItemView> items, String next, String previous) {}
