package io.steward.accounts.success;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.CharterView;
import io.steward.platform.http.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The charter over HTTP. */
@Path("/v1/charter")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Success")
public class CharterResource {

    private final SuccessService success;
    private final Caller caller;

    CharterResource(SuccessService success, Caller caller) {
        this.success = success;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "getCharter",
            summary = "Read what customer success is here to do",
            description = "404 while nobody has written it.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CharterView.class)))
    public Uni<Response> get() {
        return success.charter().map(charter -> answer(Response.ok(), charter));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(operationId = "writeCharter", summary = "Write what customer success is here to do, whole")
    @APIResponse(
            responseCode = "200",
            description = "It was written before; this is how it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CharterView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is written.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CharterView.class)))
    public Uni<Response> write(
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) CharterRequest request) {
        return success.write(request, ifMatch, caller.username())
                .map(put -> answer(Response.status(put.created() ? 201 : 200), put.value()));
    }

    private static Response answer(Response.ResponseBuilder answer, CharterView charter) {
        return answer.entity(charter).tag(EntityTags.of(charter.version())).build();
    }
}
