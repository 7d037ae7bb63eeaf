package io.steward.accounts.timeline;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.account.StoredAccount;
import io.steward.accounts.staff.StaffService;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import io.steward.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells what somebody wrote down, within the transaction of the caller: the fact, and colleagues who are mentioned. */
@ApplicationScoped
class ActivityNews {

    private static final String CATEGORY = "mentions";
    private static final String TEMPLATE = "mention";

    private final Outbox outbox;
    private final AccountService accounts;
    private final StaffService staff;

    ActivityNews(Outbox outbox, AccountService accounts, StaffService staff) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.staff = staff;
    }

    Uni<Void> recorded(Activity activity) {
        return outbox.add(activity.recorded()).chain(() -> changed(activity, List.of()));
    }

    /**
     * Tells those who are mentioned now.
     *
     * @param before whom it mentioned before: they are told already
     */
    Uni<Void> changed(Activity activity, Collection<String> before) {
        TimelineEntryView entry = activity.entry();
        List<String> mentioned = entry.mentions().stream()
                .filter(name -> !before.contains(name) && !name.equals(entry.actor()))
                .toList();
        return mentioned.isEmpty()
                ? Uni.createFrom().voidItem()
                : staff.workingAmong(mentioned).chain(working -> accounts.get(entry.accountId())
                        .map(account -> working.stream()
                                .map(name -> mention(entry, account, name))
                                .toArray(MessageRequested[]::new))
                        .chain(outbox::add));
    }

    /** One for each activity and person, however often it is said. */
    private static MessageRequested mention(TimelineEntryView entry, StoredAccount account, String username) {
        return new MessageRequested(
                "mention:" + entry.id() + ":" + username,
                entry.accountId(),
                CATEGORY,
                true,
                TEMPLATE,
                Map.of("accountName", account.details().name(), "author", entry.actor()),
                List.of(new Recipient(Channel.IN_APP, null, username)),
                null);
    }
}
