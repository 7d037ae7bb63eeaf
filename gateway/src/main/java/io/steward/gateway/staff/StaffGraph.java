package io.steward.gateway.staff;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.client.ServiceFailure;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Demand;
import io.steward.gateway.graph.Parameters;
import io.steward.gateway.graph.PlacedPage;
import io.steward.gateway.graph.Window;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.AccountToReassignView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The staff in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class StaffGraph {

    private final Services services;

    StaffGraph(Services services) {
        this.services = services;
    }

    @Query
    @Description("The people who can own accounts, by user name; those who left too, with `leftAt`.")
    public Uni<StaffMemberConnection> staff(
            @Name("first") @Description("How many, 1–200, behind `after`; 50 where nothing is said.") Integer first,
            @Name("after") @Description("Cursor behind which the page begins.") String after,
            @Name("role") @Description("Only who has this role, for example `csm`.") String role,
            @Name("pool") @Description("Only who is in this pool.") String pool,
            @Name("enabled") @Description("Only who may log in, or only who may not.") Boolean enabled) {
        Parameters people = new Parameters().and("role", role).and("pool", pool).and("enabled", enabled);
        return new Window(first, after, null, null)
                .read((limit, from, to) -> services.program(api -> api.staff(people.page(limit, from, to))))
                .map(page -> StaffMemberConnection.of(page, StaffMember::of));
    }

    @Query
    @Description("One person by user name; null where nobody of this name was ever told.")
    public Uni<StaffMember> staffMember(@NonNull @Name("username") @Description("The user name.") String username) {
        return services.program(api -> api.staffMember(username))
                .map(StaffMember::of)
                .onFailure(failure -> failure instanceof ServiceFailure refusal && refusal.hasStatus(404))
                .recoverWithNull();
    }

    @Description("Who owns the account, as Keycloak told last; null for nobody, or somebody who is not known.")
    public Uni<StaffMember> ownerMember(@Source Account account) {
        return account.owner() == null
                ? Uni.createFrom().nullItem()
                : account.batch()
                        .owners()
                        .map(people -> people.containsKey(account.owner())
                                ? StaffMember.of(people.get(account.owner()))
                                : null);
    }

    @Query
    @Description("Accounts whose owner has left or was never seen, by owner and name.")
    public Uni<AccountToReassignConnection> accountsToReassign(
            @Name("first") @Description("How many, 1–200, behind `after`; 50 where nothing is said.") Integer first,
            @Name("after") @Description("Cursor behind which the page begins.") String after,
            Context context) {
        Demand demand = Demand.of(context);
        return new Window(first, after, null, null)
                .read((limit, from, to) -> services.program(api -> api.accountsToReassign(limit, from)))
                .map(page -> connected(page, demand));
    }

    @Name("account")
    @Description("The account.")
    public Uni<Account> accountOfOwner(@Source AccountToReassign listed) {
        return listed.batch().account(listed.view().accountId());
    }

    private AccountToReassignConnection connected(PlacedPage<AccountToReassignView> page, Demand demand) {
        AccountBatch batch = AccountBatch.ofIds(
                services,
                demand,
                page.items().stream().map(AccountToReassignView::accountId).toList());
        return AccountToReassignConnection.of(page, view -> AccountToReassign.of(view, batch));
    }
}
