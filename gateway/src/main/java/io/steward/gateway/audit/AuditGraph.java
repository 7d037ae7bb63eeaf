package io.steward.gateway.audit;

import io.smallrye.mutiny.Uni;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Parameters;
import io.steward.gateway.graph.Window;
import io.steward.platform.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;

/** The audit in the graph: that of accounts-service. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
public class AuditGraph {

    private final Services services;

    AuditGraph(Services services) {
        this.services = services;
    }

    @Query
    @Description("Who changed what of accounts and the program, field by field, the newest first. Admins only.")
    public Uni<AuditEntryConnection> auditEntries(
            @Name("first") @Description("How many, 1–200, behind `after`; 50 where nothing is said.") Integer first,
            @Name("after") @Description("Cursor behind which the page begins.") String after,
            @Name("last") @Description("How many, 1–200, before `before`.") Integer last,
            @Name("before") @Description("Cursor before which the page ends.") String before,
            @Name("filter") @Description("Which entries.") AuditFilter filter) {
        Parameters entries = filter == null ? new Parameters() : parameters(filter);
        return new Window(first, after, last, before)
                .read((limit, from, to) -> services.program(api -> api.auditEntries(entries.page(limit, from, to))))
                .map(page -> AuditEntryConnection.of(page, AuditEntry::of));
    }

    private static Parameters parameters(AuditFilter filter) {
        return new Parameters()
                .and("accountId", filter.accountId())
                .and("aggregate", filter.aggregate())
                .and("key", filter.key())
                .and("actor", filter.actor())
                .and("from", filter.from())
                .and("to", filter.to());
    }
}
