package io.steward.gateway.journey;

import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.client.AccountsApi;
import io.steward.gateway.client.ProgramApi;
import io.steward.gateway.client.Services;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.JourneyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Journeys in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class JourneyGraph {

    private final Services services;

    JourneyGraph(Services services) {
        this.services = services;
    }

    @Description("How the account came where it stands, and what it has reached.")
    public Uni<Journey> journey(@Source Account account) {
        return account.batch()
                .ofEach("journeys", AccountsApi::journeys, JourneyView::accountId)
                .map(ways -> ways.containsKey(account.key()) ? Journey.of(ways.get(account.key())) : null);
    }

    @Query
    @Description("The stages of the journey in their order, and what each is for.")
    public Uni<List<@NonNull JourneyStage>> journeyStages() {
        return services.program(ProgramApi::journeyStages)
                .map(page -> page.items().stream().map(JourneyStage::of).toList());
    }
}
