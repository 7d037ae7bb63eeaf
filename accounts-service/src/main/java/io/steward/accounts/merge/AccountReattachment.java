package io.steward.accounts.merge;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountMerging;
import io.steward.accounts.account.AccountMerging.Pair;
import io.steward.accounts.account.AccountMerging.Wish;
import io.steward.accounts.account.StoredAccount;
import io.steward.accounts.contact.ContactMerge;
import io.steward.accounts.contact.ContactMerging;
import io.steward.accounts.merge.MergedHierarchyStore.Place;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes along whatever belongs to an account that goes: its revenue, contacts, place, and all that is recorded of it. */
@ApplicationScoped
class AccountReattachment {

    private final AccountMerging accounts;
    private final ContactMerging contacts;
    private final ReattachmentStore rows;
    private final MergedHierarchyStore hierarchies;
    private final MergedRevenue revenue;
    private final MergeFacts facts;

    AccountReattachment(
            AccountMerging accounts,
            ContactMerging contacts,
            ReattachmentStore rows,
            MergedHierarchyStore hierarchies,
            MergedRevenue revenue,
            MergeFacts facts) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.rows = rows;
        this.hierarchies = hierarchies;
        this.revenue = revenue;
        this.facts = facts;
    }

    /** Merges two accounts that are held; answers the one that stays. */
    Uni<StoredAccount> carryOut(SqlConnection connection, Pair pair, Wish wish) {
        OffsetDateTime at = wish.at().atOffset(ZoneOffset.UTC);
        UUID from = pair.from().id();
        UUID into = pair.into().id();
        return facts.attribute(connection, wish.by())
                .chain(() -> revenue.takeBackWhatDoesNotCount(connection, pair, wish))
                .chain(() -> contacts.plan(connection, from, into, wish.at(), wish.by()))
                .call(merge -> rows.moveToContacts(connection, merge.pairs(), List.of(from, into)))
                .chain(merge -> moved(connection, pair, merge))
                .chain(moved -> hierarchies
                        .merge(connection, pair, at)
                        .call(() -> revenue.settle(connection, accounts.content(pair, wish), pair, wish))
                        .chain(place -> accounts.complete(
                                        connection, pair, wish, place.parentId(), counted(moved, place))
                                .call(() -> facts.tell(connection, pair, place, wish.by()))));
    }

    private Uni<Map<String, Integer>> moved(SqlConnection connection, Pair pair, ContactMerge merge) {
        UUID from = pair.from().id();
        return contacts.carryOut(connection, from, merge)
                .chain(contactsMoved -> rows.moveToAccount(
                                connection, from, pair.into().id())
                        .map(counts -> {
                            Map<String, Integer> all = new LinkedHashMap<>(counts);
                            all.put("contacts", contactsMoved);
                            all.put("contactsMerged", merge.pairs().size());
                            return all;
                        }));
    }

    private static Map<String, Integer> counted(Map<String, Integer> moved, Place place) {
        moved.put("childAccounts", place.adopted().size());
        return moved;
    }
}
