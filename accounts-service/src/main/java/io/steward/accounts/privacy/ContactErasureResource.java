package io.steward.accounts.privacy;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The erasure of one person over HTTP, for admins and for machines that may. */
@Path("/v1/contacts/{contactId}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
@Tag(name = "Privacy", description = "What is held about one person")
public class ContactErasureResource {

    private final ErasureService erasures;
    private final Caller caller;

    ContactErasureResource(ErasureService erasures, Caller caller) {
        this.erasures = erasures;
        this.caller = caller;
    }

    @POST
    @Idempotent(Mode.NATURAL)
    @RequiresScope(Scopes.PRIVACY_WRITE)
    @Operation(
            operationId = "eraseContact",
            summary = "Erase a person in all services",
            description =
                    "Here at once, elsewhere soon after: the erasure tells which services have done it. Cannot be "
                            + "undone. Who is erased already is not erased again.")
    @APIResponse(
            responseCode = "202",
            description = "The person is erased here; the others follow.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureView.class)))
    public Uni<Response> erase(@PathParam("contactId") UUID contactId) {
        return erasures.erase(contactId, caller.username())
                .map(erasure -> Response.accepted(erasure)
                        .location(URI.create("/v1/erasures/" + erasure.id()))
                        .build());
    }
}
