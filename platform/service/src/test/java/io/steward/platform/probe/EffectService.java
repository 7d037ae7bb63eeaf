package io.steward.platform.probe;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.ContactUpdated;
import io.steward.platform.inbox.ReceivedEvent;
import io.steward.platform.messaging.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Leaves a row for every change of a contact; its time zone says what is to happen. */
@ApplicationScoped
public class EffectService {

    private final Faults faults;

    EffectService(Faults faults) {
        this.faults = faults;
    }

    @WithTransaction
    Uni<Void> apply(ReceivedEvent<AccountEvent> received) {
        return received.event() instanceof ContactUpdated updated
                ? leave(updated.subject(), updated.contact().timeZone())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> leave(UUID subject, String name) {
        faults.before(name);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("INSERT INTO effects VALUES ('effects', ?1, ?2)")
                        .setParameter(1, subject)
                        .setParameter(2, name.equals(Faults.TRACE) ? Traces.current() : name)
                        .executeUpdate())
                .invoke(() -> faults.after(name))
                .replaceWithVoid();
    }
}
