package io.steward.accounts.privacy;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The exports of what is held about people, over HTTP. */
@Path("/v1/data-exports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
@Tag(name = "Privacy", description = "What is held about one person")
public class DataExportResource {

    private final DataExportService exports;

    DataExportResource(DataExportService exports) {
        this.exports = exports;
    }

    @GET
    @Path("/{id}")
    @RequiresScope(Scopes.PRIVACY_READ)
    @Operation(operationId = "getDataExport", summary = "See how far an export is")
    @APIResponse(responseCode = "200", description = "Its state.")
    public Uni<DataExportView> get(@PathParam("id") UUID id) {
        return exports.get(id);
    }

    @GET
    @Path("/{id}/document")
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
}
