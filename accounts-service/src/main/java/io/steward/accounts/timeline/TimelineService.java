package io.steward.accounts.timeline;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.accounts.TimelineKind;
import io.steward.platform.contracts.health.HealthEvent;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.contracts.playbooks.PlaybookEvent;
import io.steward.platform.contracts.signals.SignalEvent.SingleSignal;
import io.steward.platform.inbox.ReceivedEvent;
import io.steward.platform.pages.Page;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes into the feeds of accounts what events tell, a batch at a time, and shows them. */
@ApplicationScoped
public class TimelineService {

    private final TimelineStore store;
    private final AccountService accounts;

    TimelineService(TimelineStore store, AccountService accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    Uni<Void> tellAccounts(SqlConnection connection, List<ReceivedEvent<AccountEvent>> received) {
        List<TimelineEntryView> held = received.stream()
                .map(AccountStory::activity)
                .flatMap(Optional::stream)
                .filter(TimelineService::reachedCustomer)
                .toList();
        return add(
                        connection,
                        received.stream()
                                .map(AccountStory::of)
                                .flatMap(List::stream)
                                .toList())
                .chain(() -> contacted(connection, held));
    }

    Uni<Void> tellSignals(SqlConnection connection, List<ReceivedEvent<SingleSignal>> received) {
        return add(
                connection,
                received.stream().map(SignalStory::of).flatMap(Optional::stream).toList());
    }

    /** Within the transaction of the connection. */
    public Uni<Void> tellHealth(SqlConnection connection, List<ReceivedEvent<HealthEvent>> received) {
        return add(
                connection,
                received.stream()
                        .map(OthersStory::ofHealth)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Within the transaction of the connection. */
    public Uni<Void> tellPlaybooks(SqlConnection connection, List<ReceivedEvent<PlaybookEvent>> received) {
        return add(
                connection,
                received.stream()
                        .map(OthersStory::ofPlaybooks)
                        .flatMap(Optional::stream)
                        .toList());
    }

    Uni<Void> tellMessages(SqlConnection connection, List<ReceivedEvent<MessageEvent>> received) {
        return add(
                connection,
                received.stream()
                        .map(OthersStory::ofMessages)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** A page of an account's feed; fails with 404 where there is no such account. */
    Uni<Page<TimelineEntryView>> list(TimelineQuery query) {
        return accounts.get(query.accountId()).chain(() -> store.list(query));
    }

    /** What happened last at each of some accounts, newest first; {@code kinds} empty for all. */
    Uni<List<TimelineEntryView>> newest(List<UUID> accountIds, Set<String> kinds, int first) {
        return store.newest(accountIds, kinds, first);
    }

    private Uni<Void> add(SqlConnection connection, List<TimelineEntryView> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<TimelineEntryView> contacts =
                entries.stream().filter(TimelineService::reachedCustomer).toList();
        return store.add(connection, entries).chain(() -> contacted(connection, contacts));
    }

    private Uni<Void> contacted(SqlConnection connection, List<TimelineEntryView> contacts) {
        return contacts.isEmpty() ? Uni.createFrom().voidItem() : store.contacted(connection, contacts);
    }

    /** A message that was not sent reached nobody. */
    private static boolean reachedCustomer(TimelineEntryView entry) {
        return entry.kind().isContact()
                && (entry.kind() != TimelineKind.MESSAGE
                        || MessageStatus.SENT.name().equals(entry.details().get("status")));
    }
}
