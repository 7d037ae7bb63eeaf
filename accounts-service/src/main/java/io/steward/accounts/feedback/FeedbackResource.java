package io.steward.accounts.feedback;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.FeedbackKind;
import io.steward.platform.contracts.accounts.FeedbackStatus;
import io.steward.platform.http.EntityTags;
import io.steward.platform.idempotency.Idempotent;
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

/** What customers told us, over HTTP. */
@Path("/v1/feedback-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
public class FeedbackResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final FeedbackService feedback;
    private final FeedbackDecisionService decisions;

    FeedbackResource(FeedbackService feedback, FeedbackDecisionService decisions) {
        this.feedback = feedback;
        this.decisions = decisions;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listFeedback", summary = "Read what customers told us, newest first")
    @Parameter(name = "team", in = ParameterIn.QUERY, description = "Only what this team got.", example = "product")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = FeedbackStatus.class),
            description = "Only in this status.")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = FeedbackKind.class),
            description = "Only of this kind.")
    @Parameter(name = "accountId", in = ParameterIn.QUERY, description = "Only of this account.")
    @Parameter(name = "owner", in = ParameterIn.QUERY, description = "Only of accounts of this owner.", example = "carl")
    @Parameter(name = "featureRequestId", in = ParameterIn.QUERY, description = "Only of this feature request.")
    @Parameter(
            name = "loop",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = FeedbackQuery.Loop.class),
            description = "OPEN: the customer still has to hear what came of it.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1–200; 50 where absent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "Cursor behind which the page begins.")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "Cursor before which the page ends.")
    @APIResponse(responseCode = "200", description = "A page.")
    public Uni<Response> list(@Context UriInfo uri) {
        return feedback.list(FeedbackQuery.of(uri)).map(page -> Links.answer(page, uri));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getFeedback", summary = "Read what a customer told us")
    @APIResponse(
            responseCode = "200",
            description = "The feedback.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeedbackView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @PathParam("id") UUID id,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return feedback.get(id)
                .map(item -> EntityTags.isKnown(ifNoneMatch, item.version())
                        ? Response.notModified(EntityTags.of(item.version())).build()
                        : answer(Response.ok(), item));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "correctFeedback",
            summary = "Say otherwise what a customer told us",
            description = "Another kind sends it to the teams of that kind. 409 once it is DONE or DECLINED.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback after it.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeedbackView.class)))
    public Uni<Response> correct(
            @PathParam("id") UUID id,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) CorrectFeedbackRequest request) {
        return feedback.correct(id, request, ifMatch).map(item -> answer(Response.ok(), item));
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "decideFeedback",
            summary = "Say what comes of feedback",
            description = "DONE and DECLINED tell the owner of the account in the inbox and the customer by mail, once."
                    + " The same decision once more changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback after it.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeedbackView.class)))
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) FeedbackDecision decision) {
        return decisions.decide(id, decision, ifMatch).map(item -> answer(Response.ok(), item));
    }

    @PUT
    @Path("/{id}/feature-request/{featureRequestId}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "mergeFeedback",
            summary = "Make feedback part of a feature request",
            description = "Its account supports the feature request from now on, and hears what comes of that.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback after it.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeedbackView.class)))
    public Uni<Response> merge(
            @PathParam("id") UUID id,
            @PathParam("featureRequestId") UUID featureRequestId,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return decisions.join(id, featureRequestId, ifMatch).map(item -> answer(Response.ok(), item));
    }

    @PUT
    @Path("/{id}/loop-closure")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "closeFeedbackLoop",
            summary = "Say that the customer was told in person what came of it",
            description = "Where the mail went out, it is known already.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback after it.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeedbackView.class)))
    public Uni<Response> closeLoop(
            @PathParam("id") UUID id,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return decisions.told(id, ifMatch).map(item -> answer(Response.ok(), item));
    }

    private static Response answer(Response.ResponseBuilder answer, FeedbackView item) {
        return answer.entity(item).tag(EntityTags.of(item.version())).build();
    }
}
