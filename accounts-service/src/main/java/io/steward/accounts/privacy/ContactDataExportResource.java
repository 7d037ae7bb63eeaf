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

/** Exports of one person over HTTP, for admins and for machines that may. */
@Path("/v1/contacts/{contactId}/data-exports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
@Tag(name = "Privacy", description = "What is held about one person")
public class ContactDataExportResource {

    private final DataExportService exports;
    private final Caller caller;

    ContactDataExportResource(DataExportService exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @POST
    @Idempotent(Mode.NATURAL)
    @RequiresScope(Scopes.PRIVACY_READ)
    @Operation(
            operationId = "requestDataExport",
            summary = "Have everything gathered that is held about a person",
            description =
                    "From every service; one that is away is asked again. The export is deleted after seven days.")
    @APIResponse(
            responseCode = "202",
            description = "It is being gathered.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DataExportView.class)))
    public Uni<Response> request(@PathParam("contactId") UUID contactId) {
        return exports.request(contactId, caller.username())
                .map(export -> Response.accepted(export)
                        .location(URI.create("/v1/data-exports/" + export.id()))
                        .build());
    }
}
