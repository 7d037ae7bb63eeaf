package io.steward.gateway.revenue;

import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.client.ProgramApi;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Window;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.RevenueLedgerView;
import io.steward.platform.contracts.accounts.RevenueMovementView;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Revenue in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class RevenueGraph {

    private final Services services;

    RevenueGraph(Services services) {
        this.services = services;
    }

    @Description("How the revenue of the account moved, the newest first.")
    public Uni<RevenueMovementConnection> revenueMovements(
            @Source Account account,
            @Name("first") @Description("How many, 1–200, behind `after`; 50 where nothing is said.") Integer first,
            @Name("after") @Description("Cursor behind which the page begins.") String after,
            @Name("last") @Description("How many, 1–200, before `before`.") Integer last,
            @Name("before") @Description("Cursor before which the page ends.") String before) {
        return new Window(first, after, last, before)
                .read((limit, from, to) -> page(account, limit, from, to))
                .map(page -> RevenueMovementConnection.of(page, RevenueMovement::of));
    }

    @Query
    @Description("Retention, churn, expansion and lifetime value by month.")
    public Uni<RevenueMetrics> revenueMetrics(
            @Name("from") @Description("First month, `2026-01`; eleven before the last where absent.") String from,
            @Name("to") @Description("Last month, at most 60 in all; the present one where absent.") String to,
            @Name("by") @DefaultValue("NONE") @Description("By what they are told apart.") RevenueGrouping by) {
        return services.program(api -> api.revenueMetrics(from, to, by == null ? null : by.name()))
                .map(RevenueMetrics::of);
    }

    @Query
    @Description("In which currency figures of revenue are told.")
    public Uni<RevenueSettings> revenueSettings() {
        return services.program(ProgramApi::revenueSettings).map(RevenueSettings::of);
    }

    /** A page of the ledger of all accounts of the batch, of which this one's is taken. */
    private static Uni<Page<RevenueMovementView>> page(Account account, int limit, String after, String before) {
        return account.batch()
                .ofEach(
                        "ledgers " + limit + " " + after + " " + before,
                        (api, ids) -> api.ledgers(ids, limit, after, before),
                        RevenueLedgerView::accountId)
                .map(ledgers -> ledgers.get(account.key()))
                .map(ledger -> ledger == null
                        ? Page.whole(List.of())
                        : new Page<>(ledger.movements(), ledger.next(), ledger.previous(), null, null));
    }
}
