package io.steward.accounts.merge;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.CrowdTransactionService;
import io.steward.accounts.contact.ContactMerging;
import io.steward.accounts.contact.ContactPair;
import io.steward.accounts.contact.ContactService;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Merges two contacts of one account. */
@ApplicationScoped
class ContactMergeService {

    private final ContactMerging contacts;
    private final ContactService views;
    private final ReattachmentStore rows;
    private final MergeFacts facts;
    private final CrowdTransactionService transactions;
    private final Merger merger;

    ContactMergeService(
            ContactMerging contacts,
            ContactService views,
            ReattachmentStore rows,
            MergeFacts facts,
            CrowdTransactionService transactions,
            Merger merger) {
        this.contacts = contacts;
        this.views = views;
        this.rows = rows;
        this.facts = facts;
        this.transactions = transactions;
        this.merger = merger;
    }

    /** Merges one contact into another; nothing happens where that was done before. */
    Uni<ContactView> merge(UUID into, UUID from) {
        if (into.equals(from)) {
            throw Problems.invalid("#/from", "is the contact itself");
        }
        return transactions
                .inTransaction(connection -> contacts.lock(connection, from, into)
                        .chain(place -> place.done()
                                ? Uni.createFrom().voidItem()
                                : carryOut(connection, place.accountId(), from, into)))
                .chain(() -> views.get(into));
    }

    private Uni<Void> carryOut(SqlConnection connection, UUID accountId, UUID from, UUID into) {
        String by = merger.username();
        return facts.attribute(connection, by)
                .chain(() -> contacts.plan(connection, new ContactPair(from, into), accountId, merger.now(), by))
                .call(merge -> rows.moveToContacts(connection, merge.pairs(), List.of(accountId)))
                .chain(merge -> contacts.carryOut(connection, null, merge))
                .replaceWithVoid();
    }
}
