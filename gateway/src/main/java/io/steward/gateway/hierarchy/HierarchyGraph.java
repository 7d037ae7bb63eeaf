package io.steward.gateway.hierarchy;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.graph.Arguments;
import io.steward.gateway.graph.Demand;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.HierarchyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Hierarchies in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class HierarchyGraph {

    private static final int LEAST = 1;

    @Description("What stands above and below the account, and what they are together.")
    public Uni<Hierarchy> hierarchy(@Source Account account, Context context) {
        int children = Math.max(LEAST, Demand.of(context).largest("Hierarchy", "children", "first"));
        Arguments.count("first", children);
        return account.batch()
                .ofEach("hierarchies", (api, ids) -> api.hierarchies(ids, children), HierarchyView::accountId)
                .map(places -> places.containsKey(account.key()) ? Hierarchy.of(places.get(account.key())) : null);
    }

    @NonNull
    @Description("The accounts directly below, by name; all of them: `accounts(filter: { parentId })`.")
    public List<@NonNull RelatedAccount> children(
            @Source Hierarchy hierarchy,
            @Name("first") @DefaultValue("20") @Description("At most so many, 1–200.") int first) {
        return hierarchy.view().children().stream()
                .limit(Arguments.count("first", first))
                .map(RelatedAccount::of)
                .toList();
    }

    @Description("The account directly above; null for none.")
    public Uni<Account> parent(@Source Account account) {
        UUID parent = account.view().parentId();
        return parent == null
                ? Uni.createFrom().nullItem()
                : account.batch().parents().chain(above -> above.account(parent));
    }
}
