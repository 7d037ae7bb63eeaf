package io.steward.gateway.journey;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.AccountChanges;
import io.steward.gateway.account.AccountPayload;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Change;
import io.steward.gateway.graph.Stated;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.MilestoneView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes to journeys. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
public class JourneyMutations {

    private final Services services;
    private final AccountChanges changes;

    JourneyMutations(Services services, AccountChanges changes) {
        this.services = services;
        this.changes = changes;
    }

    @NonNull
    @Mutation
    @Description("Moves an account to another stage of its journey.")
    public Uni<AccountPayload> moveStage(
            @NonNull @Name("input") @Description("Which, where to, and why.") MoveStageInput input, Context context) {
        Map<String, Object> move = Stated.in(context).without("accountId");
        return changes.of(context)
                .id("accountId", input.accountId())
                .make(() -> services.changes(api -> api.move(input.accountId(), move))
                        .chain(moved -> changes.read(input.accountId(), context))
                        .map(AccountPayload::of));
    }

    @NonNull
    @Mutation
    @Description("Records a milestone that an account has reached, or corrects what was said of it.")
    public Uni<MilestonePayload> recordMilestone(
            @NonNull @Name("input") @Description("Which, and since when.") RecordMilestoneInput input,
            Context context) {
        Map<String, Object> milestone = Stated.in(context).without("accountId", "kind", "expectedVersion");
        String tag = AccountChanges.tag(input.expectedVersion());
        return change().id("accountId", input.accountId())
                .make(() -> services.changes(api -> api.recordMilestone(
                                input.accountId(), input.kind().name(), tag, milestone))
                        .chain(view -> told(Milestone.of(view), input.accountId(), context)));
    }

    @NonNull
    @Mutation
    @Description("Takes a milestone back that was recorded by mistake.")
    public Uni<MilestonePayload> takeBackMilestone(
            @NonNull @Name("input") @Description("Which.") TakeBackMilestoneInput input, Context context) {
        String tag = AccountChanges.tag(input.expectedVersion());
        return change().id("accountId", input.accountId())
                .make(() -> services.changes(api -> api.takeMilestoneBack(
                                        input.accountId(), input.kind().name(), tag)
                                .replaceWith(Boolean.TRUE))
                        .chain(gone -> told(null, input.accountId(), context)));
    }

    private Uni<MilestonePayload> told(Milestone milestone, String accountId, Context context) {
        return changes.read(accountId, context).map(account -> new MilestonePayload(milestone, account, List.of()));
    }

    private static Change<MilestonePayload> change() {
        return Change.<MilestonePayload>orElse(MilestonePayload::refused)
                .showing(refusal ->
                        refusal.current(MilestoneView.class).map(Milestone::of).orElse(null));
    }
}
