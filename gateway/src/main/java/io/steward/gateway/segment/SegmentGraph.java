package io.steward.gateway.segment;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.account.AccountChanges;
import io.steward.gateway.client.ServiceFailure;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Change;
import io.steward.gateway.graph.Demand;
import io.steward.gateway.graph.RemovalPayload;
import io.steward.gateway.graph.Stated;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.SegmentView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Segments in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class SegmentGraph {

    private final Services services;

    SegmentGraph(Services services) {
        this.services = services;
    }

    @Query
    @Description("The segments, by key.")
    public Uni<List<@NonNull Segment>> segments(Context context) {
        boolean counted = Demand.of(context).asks("Segment", "accountCount");
        return services.program(api -> api.segments(counted ? Boolean.TRUE : null))
                .map(page -> page.items().stream().map(Segment::of).toList());
    }

    @Description("How the account is looked after, by its segment; null where it is in none.")
    public Uni<Segment> engagement(@Source Account account) {
        return account.segment() == null
                ? Uni.createFrom().nullItem()
                : account.batch()
                        .segments()
                        .map(segments -> segments.containsKey(account.segment())
                                ? Segment.of(segments.get(account.segment()))
                                : null);
    }

    @NonNull
    @Mutation
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Description("Adds a segment, or says anew how it is looked after.")
    public Uni<SegmentPayload> putSegment(
            @NonNull @Name("input") @Description("The whole segment.") PutSegmentInput input, Context context) {
        Map<String, Object> segment = Stated.in(context).without("key", "expectedVersion");
        String tag = AccountChanges.tag(input.expectedVersion());
        return Change.<SegmentPayload>orElse(SegmentPayload::refused)
                .showing(SegmentGraph::current)
                .make(() -> services.program(api -> api.defineSegment(input.key(), tag, segment))
                        .map(view -> SegmentPayload.of(Segment.of(view))));
    }

    @NonNull
    @Mutation
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Description("Takes away a segment that nobody is in.")
    public Uni<RemovalPayload> removeSegment(@NonNull @Name("input") @Description("Which.") RemoveSegmentInput input) {
        String tag = AccountChanges.tag(input.expectedVersion());
        return Change.<RemovalPayload>orElse(RemovalPayload::refused)
                .showing(SegmentGraph::current)
                .make(() -> services.program(
                        api -> api.removeSegment(input.key(), tag).replaceWith(RemovalPayload.of(input.key()))));
    }

    private static Segment current(ServiceFailure refusal) {
        return refusal.current(SegmentView.class).map(Segment::of).orElse(null);
    }
}
