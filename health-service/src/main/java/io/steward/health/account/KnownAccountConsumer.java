package io.steward.health.account;

import io.smallrye.mutiny.Uni;
import io.steward.health.ingest.ReleaseService;
import io.steward.health.score.Scorer;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of accounts. */
@ApplicationScoped
class KnownAccountConsumer {

    private final Inbox inbox;
    private final KnownAccountService accounts;
    private final ReleaseService releases;
    private final Scorer scorer;

    KnownAccountConsumer(Inbox inbox, KnownAccountService accounts, ReleaseService releases, Scorer scorer) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.releases = releases;
        this.scorer = scorer;
    }

    @Incoming("accounts")
    Uni<Void> onAccountEvents(ConsumerRecords<String, String> records) {
        return inbox.batch(records, "known-accounts", AccountEvent.class, accounts::learn)
                .invoke(releases::wake)
                .invoke(scorer::wake);
    }
}
