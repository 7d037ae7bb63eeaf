package io.steward.gateway.account;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Change;
import io.steward.gateway.graph.Demand;
import io.steward.platform.contracts.accounts.AccountView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What changes of accounts have in common: the account is told as it is afterwards, or as somebody else has left it. */
@ApplicationScoped
public class AccountChanges {

    private final Services services;

    AccountChanges(Services services) {
        this.services = services;
    }

    /** A change of an account. */
    public Change<AccountPayload> of(Context context) {
        Demand demand = Demand.of(context);
        return Change.<AccountPayload>orElse(AccountPayload::refused)
                .showing(refusal -> refusal.current(AccountView.class)
                        .map(view -> account(view, demand))
                        .orElse(null));
    }

    /** The account that a service has answered with. */
    public AccountPayload told(AccountView view, Context context) {
        return AccountPayload.of(account(view, Demand.of(context)));
    }

    /** The account after a change that is answered with something else. */
    public Uni<Account> read(String id, Context context) {
        UUID key = UUID.fromString(id);
        return AccountBatch.ofIds(services, Demand.of(context), List.of(key)).account(key);
    }

    /** The entity tag of a version; null for none. */
    public static String tag(Integer version) {
        return version == null ? null : "\"" + version + "\"";
    }

    private Account account(AccountView view, Demand demand) {
        return Account.of(view, AccountBatch.ofViews(services, demand, List.of(view)));
    }
}
