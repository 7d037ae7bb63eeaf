package io.steward.gateway.stakeholder;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.client.AccountsApi;
import io.steward.gateway.graph.Arguments;
import io.steward.gateway.graph.Demand;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.StakeholderMapView;
import io.steward.platform.contracts.accounts.ValueMomentView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Stakeholders and value moments in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class StakeholderGraph {

    @Description("Whom we know at the account, how well, and what is dangerous about that.")
    public Uni<StakeholderMap> stakeholders(@Source Account account) {
        return account.batch()
                .ofEach("stakeholders", AccountsApi::stakeholderMaps, StakeholderMapView::accountId)
                .map(maps -> maps.containsKey(account.key()) ? StakeholderMap.of(maps.get(account.key())) : null);
    }

    @Description("What the customer has won, the newest first.")
    public Uni<List<@NonNull ValueMoment>> valueMoments(
            @Source Account account,
            @Name("first") @DefaultValue("20") @Description("At most so many, 1–200.") int first,
            Context context) {
        int limit = Arguments.count("first", first);
        int most = Arguments.count("first", Demand.of(context).largest("Account", "valueMoments", "first"));
        return account.batch()
                .manyOfEach("value moments", (api, ids) -> api.valueMoments(ids, most), ValueMomentView::accountId)
                .map(moments -> moments.getOrDefault(account.key(), List.of()).stream()
                        .limit(limit)
                        .map(ValueMoment::of)
                        .toList());
    }
}
