package io.steward.gateway.account;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.client.ServiceFailure;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Arguments;
import io.steward.gateway.graph.Demand;
import io.steward.gateway.graph.Parameters;
import io.steward.gateway.graph.PlacedPage;
import io.steward.gateway.graph.Window;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.AccountView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Accounts in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class AccountGraph {

    private final Services services;

    AccountGraph(Services services) {
        this.services = services;
    }

    @Query
    @Description("The accounts, page by page.")
    public Uni<AccountConnection> accounts(
            @Name("first") @Description("How many, 1–200, behind `after`; 50 where nothing is said.") Integer first,
            @Name("after") @Description("Cursor behind which the page begins.") String after,
            @Name("last") @Description("How many, 1–200, before `before`.") Integer last,
            @Name("before") @Description("Cursor before which the page ends.") String before,
            @Name("filter") @Description("Which accounts.") AccountFilter filter,
            @Name("orderBy") @Description("In which order; by name where nothing is said.") AccountOrder orderBy,
            Context context) {
        Parameters list = (orderBy == null ? AccountOrder.BY_NAME : orderBy)
                .in(filter == null ? new Parameters() : filter.parameters())
                .and("count", counted(context))
                .and("include", includes(Demand.of(context)));
        return new Window(first, after, last, before)
                .read((limit, from, to) -> services.accounts(api -> api.list(list.page(limit, from, to))))
                .map(page -> connected(page, Demand.of(context)));
    }

    @Query
    @Description("One account by its id; null where there is none.")
    public Uni<Account> account(@NonNull @Id @Name("id") @Description("The id.") String id, Context context) {
        return Arguments.id(id)
                .map(key -> AccountBatch.ofIds(services, Demand.of(context), List.of(key))
                        .account(key))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Query
    @Description("One account by the integrator's key; null where there is none.")
    public Uni<Account> accountByExternalId(
            @NonNull @Name("externalId") @Description("The integrator's key.") String externalId, Context context) {
        return services.accounts(api -> api.byExternalId(externalId))
                .map(view -> Account.of(view, AccountBatch.ofViews(services, Demand.of(context), List.of(view))))
                .onFailure(failure -> failure instanceof ServiceFailure refusal && refusal.hasStatus(404))
                .recoverWithNull();
    }

    @Description("The account at a glance.")
    public Uni<Snapshot> snapshot(@Source Account account) {
        return account.batch()
                .snapshots()
                .map(views -> views.containsKey(account.key()) ? Snapshot.of(views.get(account.key()), account) : null);
    }

    @Description("The people at the account.")
    public Uni<List<@NonNull Contact>> contacts(@Source Account account, Context context) {
        return account.view().contacts() != null
                ? Uni.createFrom().item(contactsOf(account.view()))
                : withContacts(account.key(), context);
    }

    /** An account that did not come from a list that could carry its contacts. */
    private Uni<List<Contact>> withContacts(UUID id, Context context) {
        return AccountBatch.ofIds(services, Demand.of(context), List.of(id))
                .accounts()
                .map(views -> views.containsKey(id) ? contactsOf(views.get(id)) : List.of());
    }

    private static List<Contact> contactsOf(AccountView view) {
        return view.contacts() == null
                ? List.of()
                : view.contacts().stream().map(Contact::of).toList();
    }

    private AccountConnection connected(PlacedPage<AccountView> page, Demand demand) {
        return AccountConnection.of(page, AccountBatch.ofViews(services, demand, page.items()));
    }

    private static String includes(Demand demand) {
        return demand.asks("Account", "contacts") ? "contacts" : null;
    }

    private static Boolean counted(Context context) {
        DataFetchingEnvironment field = context.unwrap(DataFetchingEnvironment.class);
        return field.getSelectionSet().containsAnyOf("totalCount", "totalCountCapped") ? Boolean.TRUE : null;
    }
}
