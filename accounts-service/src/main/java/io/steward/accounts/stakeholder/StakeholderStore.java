package io.steward.accounts.stakeholder;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.accounts.TimelineKind;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the people of an account with what the feed knows of each. */
@ApplicationScoped
class StakeholderStore {

    private static final String MAP = """
            SELECT contacts.id, contacts.name, contacts.email, contacts.roles, relation.strength, relation.note,
                   relation.version, held.at AS last_contact_at
              FROM contacts
              LEFT JOIN stakeholder_relations AS relation ON relation.contact_id = contacts.id
              LEFT JOIN LATERAL (
                   SELECT max(occurred_at) AS at FROM timeline_entries
                    WHERE account_id = $1 AND contact_id = contacts.id AND kind = ANY ($2)
                      AND coalesce(details ->> 'status', 'SENT') = 'SENT') AS held ON true
             WHERE contacts.account_id = $1
             ORDER BY relation.strength DESC NULLS LAST, lower(contacts.name), contacts.id
             LIMIT 200""";

    private static final String[] CONTACTS = Arrays.stream(TimelineKind.values())
            .filter(TimelineKind::isContact)
            .map(Enum::name)
            .toArray(String[]::new);

    private final Pool pool;

    StakeholderStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<StakeholderView>> list(UUID accountId) {
        return pool.preparedQuery(MAP)
                .execute(Tuple.tuple().addUUID(accountId).addArrayOfString(CONTACTS))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StakeholderStore::stakeholder)
                        .toList());
    }

    private static StakeholderView stakeholder(Row row) {
        OffsetDateTime held = row.getOffsetDateTime("last_contact_at");
        Set<ContactRole> roles = Arrays.stream(row.getArrayOfStrings("roles"))
                .map(ContactRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new StakeholderView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("email"),
                roles,
                row.getInteger("strength"),
                row.getString("note"),
                held == null ? null : held.toInstant(),
                row.getLong("version"));
    }
}
