package io.steward.gateway.account;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.client.ServiceFailure;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Change;
import io.steward.gateway.graph.RemovalPayload;
import io.steward.gateway.graph.Stated;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.ContactView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes to contacts. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
public class ContactMutations {

    private final Services services;

    ContactMutations(Services services) {
        this.services = services;
    }

    @NonNull
    @Mutation
    @Description("Adds a person to an account by the integrator's key, or gives it this content.")
    public Uni<ContactPayload> upsertContact(
            @NonNull @Name("input") @Description("The whole content.") UpsertContactInput input, Context context) {
        Map<String, Object> content = Stated.in(context).without("accountId", "expectedVersion");
        String tag = AccountChanges.tag(input.expectedVersion());
        return change().id("accountId", input.accountId())
                .make(() -> services.changes(
                                api -> api.upsertContact(input.accountId(), input.externalId(), tag, content))
                        .map(view -> ContactPayload.of(Contact.of(view))));
    }

    @NonNull
    @Mutation
    @Description("Changes some fields of a contact.")
    public Uni<ContactPayload> updateContact(
            @NonNull @Name("input") @Description("Who, and what.") UpdateContactInput input, Context context) {
        Map<String, Object> patch = Stated.in(context).without("contactId", "expectedVersion");
        String tag = AccountChanges.tag(input.expectedVersion());
        return change().id("contactId", input.contactId())
                .make(() -> services.changes(api -> api.patchContact(input.contactId(), tag, patch))
                        .map(view -> ContactPayload.of(Contact.of(view))));
    }

    @NonNull
    @Mutation
    @Description("Removes a person from its account.")
    public Uni<RemovalPayload> removeContact(@NonNull @Name("input") @Description("Who.") RemoveContactInput input) {
        String tag = AccountChanges.tag(input.expectedVersion());
        return Change.<RemovalPayload>orElse(RemovalPayload::refused)
                .showing(ContactMutations::current)
                .id("contactId", input.contactId())
                .make(() -> services.changes(api ->
                        api.removeContact(input.contactId(), tag).replaceWith(RemovalPayload.of(input.contactId()))));
    }

    private static Change<ContactPayload> change() {
        return Change.<ContactPayload>orElse(ContactPayload::refused).showing(ContactMutations::current);
    }

    private static Contact current(ServiceFailure refusal) {
        return refusal.current(ContactView.class).map(Contact::of).orElse(null);
    }
}
