package io.steward.platform.privacy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.ContactErased;
import io.steward.platform.contracts.privacy.PersonalDataErased;
import io.steward.platform.inbox.ReceivedEvent;
import io.steward.platform.outbox.CausedEvent;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** Tells what this service holds about a person, and erases it. */
@ApplicationScoped
public class PersonalDataService {

    private static final String PSEUDONYM = "erased-";

    private final PersonalDataStore store;
    private final OutboxStore outbox;
    private final Pool pool;
    private final String name;

    PersonalDataService(PersonalDataStore store, OutboxStore outbox, Pool pool, Config config) {
        this.store = store;
        this.outbox = outbox;
        this.pool = pool;
        this.name = config.getValue("quarkus.application.name", String.class);
    }

    /** What is held about a person. */
    public Uni<PersonalDataView> read(Person person) {
        return store.read(pool, keys(person)).map(sections -> new PersonalDataView(name, sections));
    }

    /**
     * Erases everybody whose erasure a batch of events tells, and says so, in the transaction of the batch. An event that
     * comes again erases what has come since.
     */
    public Uni<Void> erase(SqlConnection connection, List<ReceivedEvent<AccountEvent>> received) {
        return Multi.createFrom()
                .iterable(received)
                .filter(one -> one.event() instanceof ContactErased)
                .onItem()
                .transformToUniAndConcatenate(one -> erase(connection, (ContactErased) one.event(), one.traceparent()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * Erases one person, in the transaction of the connection; publishes nothing.
     *
     * @param addressHash of the e-mail address; null where there is none
     * @return how many rows were touched
     */
    public Uni<Long> erase(SqlConnection connection, Person person, String addressHash) {
        Map<String, Object> values = keys(person);
        values.put("pseudonym", PSEUDONYM + person.contactId());
        values.put("addressHash", addressHash);
        return store.erase(connection, values);
    }

    private Uni<Void> erase(SqlConnection connection, ContactErased erased, String traceparent) {
        Person person = new Person(erased.accountId(), erased.contactId(), erased.externalId());
        return erase(connection, person, erased.addressHash())
                .chain(rows -> outbox.insertCaused(
                        connection, List.of(new CausedEvent(done(erased.erasureId(), person, rows), traceparent))));
    }

    private PersonalDataErased done(UUID erasureId, Person person, long rows) {
        return new PersonalDataErased(person.accountId(), person.contactId(), erasureId, name, rows);
    }

    private static Map<String, Object> keys(Person person) {
        Map<String, Object> values = new HashMap<>();
        values.put("accountId", person.accountId());
        values.put("contactId", person.contactId());
        values.put("externalId", person.externalId());
        return values;
    }
}
