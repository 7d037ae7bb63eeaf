package io.steward.playbook.trigger;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.AccountChurned;
import io.steward.platform.contracts.accounts.AccountEvent.AccountCreated;
import io.steward.platform.contracts.accounts.AccountEvent.AccountMerged;
import io.steward.platform.contracts.accounts.AccountEvent.AccountOwnerLeft;
import io.steward.platform.contracts.accounts.AccountEvent.AccountReactivated;
import io.steward.platform.contracts.accounts.AccountEvent.AccountUpdated;
import io.steward.platform.contracts.accounts.AccountEvent.ActivityRecorded;
import io.steward.platform.contracts.accounts.AccountEvent.ChampionLeft;
import io.steward.platform.contracts.accounts.AccountEvent.ContactCreated;
import io.steward.platform.contracts.accounts.AccountEvent.ContactMerged;
import io.steward.platform.contracts.accounts.AccountEvent.ContactRemoved;
import io.steward.platform.contracts.accounts.AccountEvent.ContactUpdated;
import io.steward.platform.contracts.accounts.ContactReference;
import io.steward.platform.contracts.health.HealthEvent;
import io.steward.platform.inbox.Inbox;
import io.steward.platform.inbox.ReceivedEvent;
import io.steward.playbook.account.AccountService;
import io.steward.playbook.account.AccountSnapshot;
import io.steward.playbook.definition.Trigger.TriggerEvent;
import io.steward.playbook.run.MergedAccountService;
import io.steward.playbook.run.RunService;
import io.steward.playbook.run.RunTimer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what is said about accounts and their health, and has triggers and goals looked at in the same transaction. */
@ApplicationScoped
class FactsConsumer {

    private static final String DUTY = "facts";

    private final Inbox inbox;
    private final AccountService accounts;
    private final TriggerService triggers;
    private final RunService runs;
    private final MergedAccountService merges;
    private final RunTimer timer;

    FactsConsumer(
            Inbox inbox,
            AccountService accounts,
            TriggerService triggers,
            RunService runs,
            MergedAccountService merges,
            RunTimer timer) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.triggers = triggers;
        this.runs = runs;
        this.merges = merges;
        this.timer = timer;
    }

    @Incoming("accounts")
    Uni<Void> onAccountEvent(ConsumerRecord<String, String> record) {
        return inbox.once(record, DUTY, AccountEvent.class, this::learnAccount).invoke(timer::wake);
    }

    @Incoming("health")
    Uni<Void> onHealthEvent(ConsumerRecord<String, String> record) {
        return inbox.once(record, DUTY, HealthEvent.class, this::learnHealth).invoke(timer::wake);
    }

    private Uni<Void> learnAccount(ReceivedEvent<AccountEvent> received) {
        return switch (received.event()) {
            case AccountCreated created ->
                accounts.learn(created.account())
                        .chain(changed -> look(changed)
                                .chain(() -> changed.isPresent()
                                        ? triggers.happened(TriggerEvent.ACCOUNT_CREATED, changed.get())
                                        : Uni.createFrom().voidItem()));
            case AccountUpdated updated -> accounts.learn(updated.account()).chain(this::look);
            case ContactCreated created -> learnContact(created.contact());
            case ContactUpdated updated -> learnContact(updated.contact());
            case ContactRemoved removed -> accounts.forgetContact(removed.contactId());
            case ContactMerged merged -> accounts.forgetContact(merged.from());
            case AccountMerged merged -> merges.merge(merged.from(), merged.into());
            // What they tell of the account came as its update.
            case AccountChurned ignored -> Uni.createFrom().voidItem();
            case AccountReactivated ignored -> Uni.createFrom().voidItem();
            case ChampionLeft ignored -> Uni.createFrom().voidItem();
            case ActivityRecorded ignored -> Uni.createFrom().voidItem();
            case AccountOwnerLeft _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> learnContact(ContactReference contact) {
        return accounts.learn(contact).chain(() -> runs.contactCame(contact.accountId()));
    }

    private Uni<Void> learnHealth(ReceivedEvent<HealthEvent> received) {
        return accounts.learn(received.event()).chain(this::look);
    }

    private Uni<Void> look(Optional<AccountSnapshot> changed) {
        return changed.map(triggers::factsChanged)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
