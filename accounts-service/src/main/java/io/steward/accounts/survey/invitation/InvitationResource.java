package io.steward.accounts.survey.invitation;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking contacts, over HTTP. */
@Path("/v1/survey-invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class InvitationResource {

    private final InvitationService invitations;

    InvitationResource(InvitationService invitations) {
        this.invitations = invitations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "inviteToSurvey",
            summary = "Ask contacts to answer a survey",
            description = "Each gets a mail with a link that needs no login. Whoever must not be asked, because it was"
                    + " asked lately, the account is too young, or it is not drawn into the share, is told with the"
                    + " rule. A filter asks at most 1000 contacts in one call.")
    @APIResponse(
            responseCode = "200",
            description = "Who is asked, and who is not.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InvitationAnswer.class)))
    public Uni<Response> invite(@RequestBody(required = true) InviteRequest request) {
        return invitations.invite(request).map(answer -> Response.ok(answer).build());
    }
}
