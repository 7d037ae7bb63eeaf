package io.steward.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.ChurnView;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.contracts.accounts.HierarchyView;
import io.steward.platform.contracts.accounts.MilestoneView;
import io.steward.platform.contracts.accounts.StakeholderMapView;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.accounts.ValueMomentView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * What the graph changes in accounts-service, account by account. Bodies are what the caller stated, word by word; the
 * service knows what is right. An {@code ifMatch} of null asks for no version.
 */
@RegisterRestClient(configKey = "accounts")
@RegisterProvider(RefusalReader.class)
@RegisterProvider(TraceForwarder.class)
@AccessToken
@Path("/v1")
public interface AccountChangesApi {

    /** Creates or replaces an account. */
    @PUT
    @Path("accounts/by-external-id/{externalId}")
    Uni<AccountView> upsert(
            @PathParam("externalId") String externalId,
            @HeaderParam("If-Match") String ifMatch,
            Map<String, Object> content);

    /** Changes some fields of an account. */
    @PATCH
    @Path("accounts/{id}")
    @Consumes("application/merge-patch+json")
    Uni<AccountView> patch(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Map<String, Object> patch);

    /** Takes an account out of all lists. */
    @PUT
    @Path("accounts/{id}/archive")
    Uni<AccountView> archive(@PathParam("id") String id);

    /** Brings an account back into the lists. */
    @DELETE
    @Path("accounts/{id}/archive")
    Uni<AccountView> restore(@PathParam("id") String id);

    /** Records that a customer left. */
    @POST
    @Path("accounts/{id}/churns")
    Uni<ChurnView> churn(@PathParam("id") String id, Map<String, Object> churn);

    /** Takes a customer back. */
    @POST
    @Path("accounts/{id}/reactivations")
    Uni<AccountView> reactivate(@PathParam("id") String id, Map<String, Object> reactivation);

    /** Places an account under another one. */
    @PUT
    @Path("accounts/{id}/hierarchy/parent")
    Uni<HierarchyView> placeUnder(@PathParam("id") String id, Map<String, Object> parent);

    /** Lets an account stand by itself. */
    @DELETE
    @Path("accounts/{id}/hierarchy/parent")
    Uni<Void> takeOut(@PathParam("id") String id);

    /** Creates or replaces a contact. */
    @PUT
    @Path("accounts/{id}/contacts/by-external-id/{externalId}")
    Uni<ContactView> upsertContact(
            @PathParam("id") String id,
            @PathParam("externalId") String externalId,
            @HeaderParam("If-Match") String ifMatch,
            Map<String, Object> content);

    /** Changes some fields of a contact. */
    @PATCH
    @Path("contacts/{id}")
    @Consumes("application/merge-patch+json")
    Uni<ContactView> patchContact(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Map<String, Object> patch);

    /** Removes a contact from its account. */
    @DELETE
    @Path("contacts/{id}")
    Uni<Void> removeContact(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch);

    /** Moves an account to another stage. */
    @POST
    @Path("accounts/{id}/journey/stage-changes")
    Uni<Moved> move(@PathParam("id") String id, Map<String, Object> move);

    /** Records a milestone. */
    @PUT
    @Path("accounts/{id}/journey/milestones/{kind}")
    Uni<MilestoneView> recordMilestone(
            @PathParam("id") String id,
            @PathParam("kind") String kind,
            @HeaderParam("If-Match") String ifMatch,
            Map<String, Object> milestone);

    /** Takes a milestone back. */
    @DELETE
    @Path("accounts/{id}/journey/milestones/{kind}")
    Uni<Void> takeMilestoneBack(
            @PathParam("id") String id, @PathParam("kind") String kind, @HeaderParam("If-Match") String ifMatch);

    /** Says how strong a relation is. */
    @PUT
    @Path("accounts/{id}/stakeholders/{contactId}")
    Uni<StakeholderMapView> judge(
            @PathParam("id") String id,
            @PathParam("contactId") String contactId,
            @HeaderParam("If-Match") String ifMatch,
            Map<String, Object> judgement);

    /** Records what a customer has won. */
    @POST
    @Path("accounts/{id}/value-moments")
    Uni<ValueMomentView> recordValueMoment(@PathParam("id") String id, Map<String, Object> moment);

    /** Takes a value moment back. */
    @DELETE
    @Path("accounts/{id}/value-moments/{momentId}")
    Uni<Void> removeValueMoment(@PathParam("id") String id, @PathParam("momentId") String momentId);

    /** States the revenue of an account since a day. */
    @POST
    @Path("accounts/{id}/revenue/movements")
    Uni<AccountView> recordMovement(@PathParam("id") String id, Map<String, Object> movement);

    /** Corrects a movement of the ledger. */
    @POST
    @Path("accounts/{id}/revenue/movements/{movementId}/corrections")
    Uni<Void> correctMovement(
            @PathParam("id") String id, @PathParam("movementId") String movementId, Map<String, Object> correction);

    /** Writes down an activity. */
    @POST
    @Path("accounts/{id}/timeline/activities")
    Uni<TimelineEntryView> record(@PathParam("id") String id, Map<String, Object> activity);

    /** Where an account stands now. */
    record Moved(String stage) {}

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper standard) {
        return TolerantJson.of(standard);
    }
}
