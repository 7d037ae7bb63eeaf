package io.steward.accounts.featurerequest;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.accounts.feedback.FeedbackDecision;
import io.steward.platform.contracts.accounts.FeedbackStatus;
import io.steward.platform.http.EntityTags;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import io.steward.platform.pages.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers want the product to do, over HTTP. */
@Path("/v1/feature-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feature requests", description = "What customers want the product to do")
public class FeatureRequestResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final FeatureRequestService requests;
    private final FeatureRequestDecisionService decisions;

    FeatureRequestResource(FeatureRequestService requests, FeatureRequestDecisionService decisions) {
        this.requests = requests;
        this.decisions = decisions;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listFeatureRequests",
            summary = "See what customers want, the heaviest first",
            description = "The weight is the MRR of the supporters today in the reporting currency, each times the factor"
                    + " of its tier: enterprise 4, mid-market 3, SMB 2, self-serve and others 1.")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = FeedbackStatus.class),
            description = "Only in this status.")
    @Parameter(name = "accountId", in = ParameterIn.QUERY, description = "Only what this account supports.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1–200; 50 where absent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "Cursor behind which the page begins.")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "Cursor before which the page ends.")
    @APIResponse(responseCode = "200", description = "A page.")
    public Uni<Response> list(@Context UriInfo uri) {
        return requests.list(FeatureRequestQuery.of(uri)).map(page -> Links.answer(page, uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "createFeatureRequest", summary = "Write down what customers want the product to do")
    @APIResponse(
            responseCode = "201",
            description = "It is there.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeatureRequestView.class)))
    public Uni<Response> create(@RequestBody(required = true) FeatureRequestContent content) {
        return requests.create(content)
                .chain(requests::get)
                .map(request -> answer(Response.status(Response.Status.CREATED), request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getFeatureRequest", summary = "Read a feature request with its weight today")
    @APIResponse(
            responseCode = "200",
            description = "The feature request.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeatureRequestView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return requests.get(id).map(request -> answer(Response.ok(), request));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "putFeatureRequest",
            summary = "Say otherwise what customers want",
            description = "409 once it is DONE or DECLINED.")
    @APIResponse(
            responseCode = "200",
            description = "The feature request after it.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeatureRequestView.class)))
    public Uni<Response> put(
            @PathParam("id") UUID id,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) FeatureRequestContent content) {
        return requests.change(id, content, ifMatch)
                .chain(() -> requests.get(id))
                .map(request -> answer(Response.ok(), request));
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "decideFeatureRequest",
            summary = "Say what comes of a feature request",
            description = "DONE and DECLINED close the feedback that is part of it, tell each customer who gave it by mail"
                    + " and the owners of all supporting accounts in the inbox, once. The same decision once more"
                    + " changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The feature request after it.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeatureRequestView.class)))
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) FeedbackDecision decision) {
        return decisions
                .decide(id, decision, ifMatch)
                .chain(() -> requests.get(id))
                .map(request -> answer(Response.ok(), request));
    }

    private static Response answer(Response.ResponseBuilder answer, FeatureRequestView request) {
        return answer.entity(request).tag(EntityTags.of(request.version())).build();
    }
}
