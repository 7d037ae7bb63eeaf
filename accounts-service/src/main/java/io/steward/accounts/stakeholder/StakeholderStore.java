package io.steward.accounts.stakeholder;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.accounts.StakeholderView;
import io.steward.platform.contracts.accounts.TimelineKind;
import io.steward.platform.contracts.accounts.ValueMomentView;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the people of accounts with what the feed knows of each, and what accounts have won. */
@ApplicationScoped
class StakeholderStore {

    private static final String MAPS = """
            SELECT wanted.id AS account_id, person.*
              FROM unnest($1::uuid[]) AS wanted (id)
             CROSS JOIN LATERAL (
                   SELECT contacts.id, contacts.name, contacts.email, contacts.title, contacts.roles,
                          contacts.bounced_at, relation.strength, relation.note, relation.version, held.at AS last_contact_at
                     FROM contacts
                     LEFT JOIN stakeholder_relations AS relation ON relation.contact_id = contacts.id
                     LEFT JOIN LATERAL (
                          SELECT max(occurred_at) AS at FROM timeline_entries
                           WHERE account_id = wanted.id AND contact_id = contacts.id AND kind = ANY ($2)
                             AND coalesce(details ->> 'status', 'SENT') = 'SENT') AS held ON true
                    WHERE contacts.account_id = wanted.id
                    ORDER BY relation.strength DESC NULLS LAST, lower(contacts.name), contacts.id
                    LIMIT 200) AS person
             ORDER BY person.strength DESC NULLS LAST, lower(person.name), person.id""";

    private static final String MOMENTS = """
            SELECT moment.*
              FROM unnest($1::uuid[]) AS wanted (id)
             CROSS JOIN LATERAL (
                   SELECT * FROM value_moments WHERE account_id = wanted.id
                    ORDER BY happened_on DESC, id DESC LIMIT $2) AS moment
             ORDER BY moment.account_id, moment.happened_on DESC, moment.id DESC""";

    private static final String[] CONTACTS = Arrays.stream(TimelineKind.values())
            .filter(TimelineKind::isContact)
            .map(Enum::name)
            .toArray(String[]::new);

    private final Pool pool;

    StakeholderStore(Pool pool) {
        this.pool = pool;
    }

    /** The people of each account, by account. */
    Uni<Map<UUID, List<StakeholderView>>> list(List<UUID> accountIds) {
        return pool.preparedQuery(MAPS)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(accountIds.toArray(UUID[]::new))
                        .addArrayOfString(CONTACTS))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                row -> row.getUUID("account_id"),
                                Collectors.mapping(StakeholderStore::stakeholder, Collectors.toList()))));
    }

    /** What each account has won last, account by account, newest first. */
    Uni<List<ValueMomentView>> newestMoments(List<UUID> accountIds, int first) {
        return pool.preparedQuery(MOMENTS)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(accountIds.toArray(UUID[]::new))
                        .addInteger(first))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StakeholderStore::moment)
                        .toList());
    }

    private static ValueMomentView moment(Row row) {
        return new ValueMomentView(
                row.getUUID("id"),
                row.getUUID("account_id"),
                row.getLocalDate("happened_on"),
                row.getString("title"),
                row.getString("proof"),
                row.getString("recorded_by"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }

    private static StakeholderView stakeholder(Row row) {
        OffsetDateTime bounced = row.getOffsetDateTime("bounced_at");
        OffsetDateTime held = row.getOffsetDateTime("last_contact_at");
        Set<ContactRole> roles = Arrays.stream(row.getArrayOfStrings("roles"))
                .map(ContactRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new StakeholderView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("title"),
                roles,
                row.getInteger("strength"),
                row.getString("note"),
                held == null ? null : held.toInstant(),
                bounced == null ? null : bounced.toInstant(),
                row.getLong("version"));
    }
}
