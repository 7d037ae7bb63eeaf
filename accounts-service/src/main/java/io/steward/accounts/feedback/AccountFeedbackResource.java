package io.steward.accounts.feedback;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.http.EntityTags;
import io.steward.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one customer tells us, over HTTP. */
@Path("/v1/accounts/{accountId}/feedback-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
public class AccountFeedbackResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final FeedbackService feedback;

    AccountFeedbackResource(FeedbackService feedback) {
        this.feedback = feedback;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "recordFeedback",
            summary = "Record what a customer told us",
            description = "It goes to the teams of its kind, whose people are told in their inbox.")
    @APIResponse(
            responseCode = "201",
            description = "It is recorded and routed.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeedbackView.class)))
    public Uni<Response> record(
            @PathParam("accountId") UUID accountId, @RequestBody(required = true) RecordFeedbackRequest request) {
        return feedback.record(accountId, request)
                .map(item -> Response.status(Response.Status.CREATED)
                        .entity(item)
                        .tag(EntityTags.of(item.version()))
                        .build());
    }
}
