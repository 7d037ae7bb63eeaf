package io.steward.accounts.merge;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountMerging.Pair;
import io.steward.accounts.account.StoredAccount;
import io.steward.accounts.merge.MergedHierarchyStore.Place;
import io.steward.platform.audit.AuditService;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.AccountMerged;
import io.steward.platform.contracts.accounts.AccountEvent.AccountUpdated;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells others of merges, and whose doing they are. */
@ApplicationScoped
class MergeFacts {

    private final OutboxStore outbox;
    private final AuditService audit;

    MergeFacts(OutboxStore outbox, AuditService audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The further changes of the transaction are this user's. */
    Uni<Void> attribute(SqlConnection connection, String by) {
        return audit.attribute(connection, by);
    }

    /** Tells of two accounts that are one, and of those that stand under another one by that. */
    Uni<Void> tell(SqlConnection connection, Pair pair, Place place, String by) {
        List<AccountEvent> facts = new ArrayList<>();
        for (StoredAccount child : place.adopted()) {
            facts.add(new AccountUpdated(
                    child.view(null),
                    Set.of("parentId"),
                    Map.of("parentId", pair.from().id().toString()),
                    null));
        }
        facts.add(new AccountMerged(
                pair.from().id(), pair.from().externalId(), pair.into().id()));
        return outbox.insert(connection, facts, by);
    }
}
