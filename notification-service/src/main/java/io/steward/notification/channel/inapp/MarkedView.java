package io.steward.notification.channel.inapp;

import io.steward.platform.contracts.messages.InboxItemView;
import java.util.List;

/**
 * What a mark changed.
 *
 * @param unseen items of the inbox that are unseen now
 * @param items what was changed, newest first; of a whole inbox the newest 200
 */
record MarkedView(long unseen, List<InboxItemView> items) {}
