package io.steward.gateway.account;

import io.steward.gateway.graph.Node;
import io.steward.gateway.graph.Versioned;
import io.steward.platform.contracts.accounts.AccountView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * An account in the graph. Its health, runs, tasks, messages and contacts are fields of their owners' parts of the
 * graph, fetched for all accounts of its {@code batch} at once.
 */
@Description("A customer of the vendor.")
public record Account(
        @Ignore AccountView view,
        @Ignore AccountBatch batch,

        @NonNull @Description("The integrator's key.") String externalId,

        @NonNull @Description("Name.") String name,

        @Description("Internet domain, for example `acme.example`.")
        String domain,

        @Description("Plan that was bought.") String plan,

        @Description("Key of the segment; null while no rule or person has set one.")
        String segment,

        @Description("True: somebody stated the segment, and rules leave it alone.")
        boolean segmentPinned,

        @Description("Seats bought; null when unknown.") Integer seats,

        @Description("Monthly recurring revenue; null when unknown.")
        Money mrr,

        @Description("The day on which the subscription began.")
        LocalDate startedOn,

        @Description("The day on which the contract renews.")
        LocalDate renewsOn,

        @Description("User name of the customer success manager; null for none.")
        String owner,

        @Description("Where the account stands on its journey.")
        Stage stage,

        @NonNull @Description("The vendor's own facts, by name.")
        List<@NonNull Attribute> attributes,

        @Id @Description("Id of the account above it; null for none.")
        String parentId,

        @Description("Since when it is in no list any more; null where it is.")
        Instant archivedAt,

        @Description("When the account was added.") Instant createdAt,

        @Description("When the account was last changed.") Instant updatedAt)
        implements Node, Versioned {

    static Account of(AccountView view, AccountBatch batch) {
        return new Account(
                view,
                batch,
                view.externalId(),
                view.name(),
                view.domain(),
                view.plan(),
                view.segment(),
                view.segmentPinned(),
                view.seats(),
                Money.of(view.mrr()),
                view.startedOn(),
                view.renewsOn(),
                view.owner(),
                Stage.of(view.stage()),
                Attribute.of(view.attributes()),
                view.parentId() == null ? null : view.parentId().toString(),
                view.archivedAt(),
                view.createdAt(),
                view.updatedAt());
    }

    @Override
    @Id
    @NonNull
    @Description("UUID, unique over all types.")
    public String getId() {
        return view.id().toString();
    }

    @Override
    @Description("Rises by one with every change; the entity tag in REST.")
    public int getVersion() {
        return Math.toIntExact(view.version());
    }

    /** The id as services know it. */
    @Ignore
    public UUID key() {
        return view.id();
    }
}
