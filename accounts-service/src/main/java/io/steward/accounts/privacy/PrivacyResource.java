package io.steward.accounts.privacy;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Export and erasure of one person over HTTP, for admins and for machines that may. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
@Tag(name = "Privacy", description = "What is held about one person")
public class PrivacyResource {

    private final DataExportService exports;
    private final ErasureService erasures;
    private final Caller caller;

    PrivacyResource(DataExportService exports, ErasureService erasures, Caller caller) {
        this.exports = exports;
        this.erasures = erasures;
        this.caller = caller;
    }

    @POST
    @Path("/contacts/{id}/data-exports")
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
    public Uni<Response> requestExport(@PathParam("id") UUID contactId) {
        return exports.request(contactId, caller.username())
                .map(export -> Response.accepted(export)
                        .location(URI.create("/v1/data-exports/" + export.id()))
                        .build());
    }

    @GET
    @Path("/data-exports/{id}")
    @RequiresScope(Scopes.PRIVACY_READ)
    @Operation(operationId = "getDataExport", summary = "See how far an export is")
    @APIResponse(responseCode = "200", description = "Its state.")
    public Uni<DataExportView> getExport(@PathParam("id") UUID id) {
        return exports.get(id);
    }

    @GET
    @Path("/data-exports/{id}/document")
    @RequiresScope(Scopes.PRIVACY_READ)
    @Operation(
            operationId = "downloadDataExport",
            summary = "Download an export as one JSON document",
            description = "409 while parts of it are missing.")
    @APIResponse(
            responseCode = "200",
            description = "All that is held, by service and kind.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<Response> download(@PathParam("id") UUID id) {
        return exports.document(id)
                .map(document -> Response.ok(document, MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-export-" + id + ".json\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @POST
    @Path("/contacts/{id}/erasure")
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
    public Uni<Response> erase(@PathParam("id") UUID contactId) {
        return erasures.erase(contactId, caller.username())
                .map(erasure -> Response.accepted(erasure)
                        .location(URI.create("/v1/erasures/" + erasure.id()))
                        .build());
    }

    @GET
    @Path("/erasures/{id}")
    @RequiresScope(Scopes.PRIVACY_WRITE)
    @Operation(operationId = "getErasure", summary = "See which services have erased a person")
    @APIResponse(responseCode = "200", description = "How far it is.")
    public Uni<ErasureView> getErasure(@PathParam("id") UUID id) {
        return erasures.get(id);
    }
}
