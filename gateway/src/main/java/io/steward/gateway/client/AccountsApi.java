package io.steward.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountSnapshotView;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.pages.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** What the graph asks of accounts-service. Lists of ids are separated by commas, at most 200. */
@RegisterRestClient(configKey = "accounts")
@RegisterProvider(RefusalReader.class)
@RegisterProvider(TraceForwarder.class)
@AccessToken
@Path("/v1")
public interface AccountsApi {

    /** A page of the list; a null parameter is not sent. */
    @GET
    @Path("accounts")
    Uni<Page<AccountView>> list(
            @RestQuery String text,
            @RestQuery String segment,
            @RestQuery String band,
            @RestQuery String owner,
            @RestQuery String stage,
            @RestQuery String plan,
            @RestQuery Boolean unowned,
            @RestQuery String parentId,
            @RestQuery String archived,
            @RestQuery String orderBy,
            @RestQuery String direction,
            @RestQuery Integer limit,
            @RestQuery String after,
            @RestQuery String before,
            @RestQuery Boolean count,
            @RestQuery String include);

    /** The accounts with these ids that exist. */
    @GET
    @Path("accounts")
    Uni<Page<AccountView>> byIds(
            @QueryParam("ids") String ids, @QueryParam("limit") int limit, @QueryParam("include") String include);

    /** One account by the integrator's key. */
    @GET
    @Path("accounts/by-external-id/{externalId}")
    Uni<AccountView> byExternalId(@PathParam("externalId") String externalId);

    /** Accounts at a glance. */
    @GET
    @Path("account-snapshots")
    Uni<Page<AccountSnapshotView>> snapshots(@QueryParam("accountIds") String accountIds);

    /** What happened last at each of some accounts. */
    @GET
    @Path("timeline-entries")
    Uni<Page<TimelineEntryView>> timelines(
            @QueryParam("accountIds") String accountIds,
            @QueryParam("kinds") String kinds,
            @QueryParam("first") int first);

    /** Writes down an activity. */
    @POST
    @Path("accounts/{id}/timeline/activities")
    Uni<TimelineEntryView> record(@PathParam("id") UUID id, Activity activity);

    /** Moves an account to another stage. */
    @POST
    @Path("accounts/{id}/journey/stage-changes")
    Uni<Moved> move(@PathParam("id") UUID id, Move move);

    /** What a person writes down. */
    record Activity(String kind, String title, String text, String contactId, Instant occurredAt) {}

    /** Where an account is to stand, and why. */
    record Move(String stage, String reason) {}

    /** Where it stands now. */
    record Moved(String stage) {}

    /** The contacts with these ids that exist. */
    @GET
    @Path("contacts")
    Uni<Page<ContactView>> contactsByIds(@QueryParam("ids") String ids, @QueryParam("limit") int limit);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper standard) {
        return TolerantJson.of(standard);
    }
}
