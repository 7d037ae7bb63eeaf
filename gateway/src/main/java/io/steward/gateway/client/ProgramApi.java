package io.steward.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountToReassignView;
import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.contracts.accounts.CharterView;
import io.steward.platform.contracts.accounts.JourneyStageView;
import io.steward.platform.contracts.accounts.RevenueMetricsView;
import io.steward.platform.contracts.accounts.RevenueSettingsView;
import io.steward.platform.contracts.accounts.SegmentView;
import io.steward.platform.contracts.accounts.StaffView;
import io.steward.platform.contracts.accounts.SuccessDefinitionView;
import io.steward.platform.contracts.audit.AuditEntryView;
import io.steward.platform.pages.Page;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** What the graph asks of accounts-service that is about the program and its people, and about no single account. */
@RegisterRestClient(configKey = "accounts")
@RegisterProvider(RefusalReader.class)
@RegisterProvider(TraceForwarder.class)
@AccessToken
@Path("/v1")
public interface ProgramApi {

    /** What each stage is for. */
    @GET
    @Path("journey-stages")
    Uni<Page<JourneyStageView>> journeyStages();

    /** People; {@code usernames} are separated by commas. */
    @GET
    @Path("staff")
    Uni<Page<StaffView>> staff(@RestQuery Map<String, String> parameters);

    /** One person. */
    @GET
    @Path("staff/{username}")
    Uni<StaffView> staffMember(@PathParam("username") String username);

    /** Accounts whose owner cannot look after them. */
    @GET
    @Path("accounts-to-reassign")
    Uni<Page<AccountToReassignView>> accountsToReassign(
            @QueryParam("limit") int limit, @QueryParam("after") String after);

    /** Figures of revenue by month. */
    @GET
    @Path("revenue-metrics")
    Uni<RevenueMetricsView> revenueMetrics(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("by") String by);

    /** In which currency figures are told. */
    @GET
    @Path("revenue-settings")
    Uni<RevenueSettingsView> revenueSettings();

    /** The segments; with the number of accounts of each where {@code count} is true. */
    @GET
    @Path("segments")
    Uni<Page<SegmentView>> segments(@QueryParam("count") Boolean count);

    /** Says what a segment is. */
    @PUT
    @Path("segments/{key}")
    Uni<SegmentView> defineSegment(
            @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, Map<String, Object> segment);

    /** Takes a segment away. */
    @DELETE
    @Path("segments/{key}")
    Uni<Void> removeSegment(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch);

    /** What attributes may be. */
    @GET
    @Path("attribute-definitions")
    Uni<Page<AttributeDefinitionView>> attributeDefinitions();

    /** Says what an attribute may be. */
    @PUT
    @Path("attribute-definitions/{name}")
    Uni<AttributeDefinitionView> defineAttribute(
            @PathParam("name") String name, @HeaderParam("If-Match") String ifMatch, Map<String, Object> definition);

    /** Lets an attribute be anything again. */
    @DELETE
    @Path("attribute-definitions/{name}")
    Uni<Void> removeAttributeDefinition(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch);

    /** What success is for each type of product. */
    @GET
    @Path("success-definitions")
    Uni<Page<SuccessDefinitionView>> successDefinitions();

    /** Says what success is for a type of product. */
    @PUT
    @Path("success-definitions/{key}")
    Uni<SuccessDefinitionView> defineSuccess(
            @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, Map<String, Object> definition);

    /** Takes a definition of success away. */
    @DELETE
    @Path("success-definitions/{key}")
    Uni<Void> removeSuccessDefinition(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch);

    /** What customer success is here to do. */
    @GET
    @Path("charter")
    Uni<CharterView> charter();

    /** Writes the charter. */
    @PUT
    @Path("charter")
    Uni<CharterView> writeCharter(@HeaderParam("If-Match") String ifMatch, Map<String, Object> charter);

    /** Who changed what. */
    @GET
    @Path("audit-entries")
    Uni<Page<AuditEntryView>> auditEntries(@RestQuery Map<String, String> parameters);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper standard) {
        return TolerantJson.of(standard);
    }
}
