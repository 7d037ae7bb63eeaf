package io.steward.gateway.stakeholder;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.AccountChanges;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Change;
import io.steward.gateway.graph.RemovalPayload;
import io.steward.gateway.graph.Stated;
import io.steward.platform.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes to relations and value moments. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
public class StakeholderMutations {

    private final Services services;

    StakeholderMutations(Services services) {
        this.services = services;
    }

    @NonNull
    @Mutation
    @Description("Says how strong our relation to a contact is.")
    public Uni<StakeholderMapPayload> judgeRelation(
            @NonNull @Name("input") @Description("To whom, and how strong.") JudgeRelationInput input,
            Context context) {
        Map<String, Object> judgement = Stated.in(context).without("accountId", "contactId", "expectedVersion");
        String tag = AccountChanges.tag(input.expectedVersion());
        return Change.<StakeholderMapPayload>orElse(StakeholderMapPayload::refused)
                .id("accountId", input.accountId())
                .id("contactId", input.contactId())
                .make(() -> services.changes(api -> api.judge(input.accountId(), input.contactId(), tag, judgement))
                        .map(map -> StakeholderMapPayload.of(StakeholderMap.of(map))));
    }

    @NonNull
    @Mutation
    @Description("Records something that a customer won by the product.")
    public Uni<ValueMomentPayload> recordValueMoment(
            @NonNull @Name("input") @Description("What, and who won it.") RecordValueMomentInput input,
            Context context) {
        Map<String, Object> moment = Stated.in(context).without("accountId");
        return Change.<ValueMomentPayload>orElse(ValueMomentPayload::refused)
                .id("accountId", input.accountId())
                .make(() -> services.changes(api -> api.recordValueMoment(input.accountId(), moment))
                        .map(view -> ValueMomentPayload.of(ValueMoment.of(view))));
    }

    @NonNull
    @Mutation
    @Description("Takes a value moment back that was recorded by mistake.")
    public Uni<RemovalPayload> removeValueMoment(
            @NonNull @Name("input") @Description("Which.") RemoveValueMomentInput input) {
        return Change.<RemovalPayload>orElse(RemovalPayload::refused)
                .id("accountId", input.accountId())
                .id("valueMomentId", input.valueMomentId())
                .make(() -> services.changes(api -> api.removeValueMoment(input.accountId(), input.valueMomentId())
                        .replaceWith(RemovalPayload.of(input.valueMomentId()))));
    }
}
