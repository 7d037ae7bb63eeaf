package io.steward.gateway.plan;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.account.AccountChanges;
import io.steward.gateway.client.ServiceFailure;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Change;
import io.steward.gateway.graph.Demand;
import io.steward.gateway.graph.Stated;
import io.steward.gateway.graph.Versioned;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import io.steward.platform.contracts.accounts.PlanOutcomeView;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes to success plans; each is answered with the whole plan as it is then. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
public class SuccessPlanMutations {

    private static final String[] PLACES = {"planId", "outcomeId", "milestoneId", "expectedVersion"};

    private final Services services;

    SuccessPlanMutations(Services services) {
        this.services = services;
    }

    @NonNull
    @Mutation
    @Description("Begins a success plan for an account.")
    public Uni<SuccessPlanPayload> startSuccessPlan(
            @NonNull @Name("input") @Description("For whom, from what.") StartSuccessPlanInput input, Context context) {
        Map<String, Object> plan = Stated.in(context).without("accountId");
        return change().id("accountId", input.accountId())
                .make(() -> services.plans(api -> api.start(input.accountId(), plan))
                        .map(view -> told(view, context)));
    }

    @NonNull
    @Mutation
    @Description("Changes a success plan itself.")
    public Uni<SuccessPlanPayload> updateSuccessPlan(
            @NonNull @Name("input") @Description("Which, and what of it.") UpdateSuccessPlanInput input,
            Context context) {
        Map<String, Object> patch = Stated.in(context).without(PLACES);
        String tag = AccountChanges.tag(input.expectedVersion());
        return change().id("planId", input.planId())
                .make(() -> services.plans(api -> api.patch(input.planId(), tag, patch))
                        .map(view -> told(view, context)));
    }

    @NonNull
    @Mutation
    @Description("Ends a success plan.")
    public Uni<SuccessPlanPayload> endSuccessPlan(
            @NonNull @Name("input") @Description("Which, and how.") EndSuccessPlanInput input, Context context) {
        Map<String, Object> ending = Stated.in(context).without(PLACES);
        String tag = AccountChanges.tag(input.expectedVersion());
        return change().id("planId", input.planId())
                .make(() -> services.plans(api -> api.end(input.planId(), tag, ending))
                        .map(view -> told(view, context)));
    }

    @NonNull
    @Mutation
    @Description("Adds an outcome to a success plan.")
    public Uni<SuccessPlanPayload> addPlanOutcome(
            @NonNull @Name("input") @Description("What is wanted.") AddPlanOutcomeInput input, Context context) {
        Map<String, Object> outcome = Stated.in(context).without("planId");
        return change().id("planId", input.planId())
                .make(() -> services.plans(api -> api.addOutcome(input.planId(), outcome))
                        .chain(added -> whole(input.planId(), context)));
    }

    @NonNull
    @Mutation
    @Description("Changes an outcome of a success plan, or says what is measured.")
    public Uni<SuccessPlanPayload> updatePlanOutcome(
            @NonNull @Name("input") @Description("Which, and what of it.") UpdatePlanOutcomeInput input,
            Context context) {
        Map<String, Object> patch = Stated.in(context).without("planId", "outcomeId", "expectedVersion");
        String tag = AccountChanges.tag(input.expectedVersion());
        return change().showing(SuccessPlanMutations::currentOutcome)
                .id("planId", input.planId())
                .id("outcomeId", input.outcomeId())
                .make(() -> services.plans(api -> api.patchOutcome(input.planId(), input.outcomeId(), tag, patch))
                        .chain(changed -> whole(input.planId(), context)));
    }

    @NonNull
    @Mutation
    @Description("Takes an outcome out of a success plan.")
    public Uni<SuccessPlanPayload> removePlanOutcome(
            @NonNull @Name("input") @Description("Which.") RemovePlanOutcomeInput input, Context context) {
        String tag = AccountChanges.tag(input.expectedVersion());
        return change().showing(SuccessPlanMutations::currentOutcome)
                .id("planId", input.planId())
                .id("outcomeId", input.outcomeId())
                .make(() -> services.plans(api -> api.removeOutcome(input.planId(), input.outcomeId(), tag)
                                .replaceWith(Boolean.TRUE))
                        .chain(gone -> whole(input.planId(), context)));
    }

    @NonNull
    @Mutation
    @Description("Adds a milestone to a success plan.")
    public Uni<SuccessPlanPayload> addPlanMilestone(
            @NonNull @Name("input") @Description("What is to be reached.") AddPlanMilestoneInput input,
            Context context) {
        Map<String, Object> milestone = Stated.in(context).without("planId");
        return change().id("planId", input.planId())
                .make(() -> services.plans(api -> api.addMilestone(input.planId(), milestone))
                        .chain(added -> whole(input.planId(), context)));
    }

    @NonNull
    @Mutation
    @Description("Changes a milestone of a success plan, or says that it is done or dropped.")
    public Uni<SuccessPlanPayload> updatePlanMilestone(
            @NonNull @Name("input") @Description("Which, and what of it.") UpdatePlanMilestoneInput input,
            Context context) {
        Map<String, Object> patch = Stated.in(context).without(PLACES);
        String tag = AccountChanges.tag(input.expectedVersion());
        AccountBatch none = AccountBatch.ofIds(services, Demand.of(context), List.of());
        return change().showing(refusal -> refusal.current(PlanMilestoneView.class)
                        .map(view -> PlanMilestone.of(view, none))
                        .orElse(null))
                .id("planId", input.planId())
                .id("milestoneId", input.milestoneId())
                .make(() -> services.plans(api -> api.patchMilestone(input.planId(), input.milestoneId(), tag, patch))
                        .chain(changed -> whole(input.planId(), context)));
    }

    private Uni<SuccessPlanPayload> whole(String planId, Context context) {
        return services.plans(api -> api.plan(planId)).map(view -> told(view, context));
    }

    private SuccessPlanPayload told(SuccessPlanView view, Context context) {
        return SuccessPlanPayload.of(SuccessPlan.of(
                view, AccountBatch.ofIds(services, Demand.of(context), List.of(view.accountId()))));
    }

    private static Change<SuccessPlanPayload> change() {
        return Change.orElse(SuccessPlanPayload::refused);
    }

    private static Versioned currentOutcome(ServiceFailure refusal) {
        return refusal.current(PlanOutcomeView.class).map(PlanOutcome::of).orElse(null);
    }
}
