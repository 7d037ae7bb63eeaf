package io.steward.accounts.transfer;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Page;
import io.steward.platform.idempotency.Mode;
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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports of accounts over HTTP. */
@Path("/v1/account-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.INTEGRATION})
@RequiresScope(Scopes.ACCOUNTS_WRITE)
@Tag(name = "Imports and exports")
public class AccountImportResource {

    private final ImportAnswers imports;

    AccountImportResource(ImportAnswers imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @Operation(
            operationId = "createAccountImport",
            summary = "Begin an import of accounts from a file",
            description = "Then send the file in one or more parts and submit it. Each row is treated as by the upsert "
                    + "of one account; a bad row spoils no other.")
    @APIResponse(
            responseCode = "201",
            description = "It waits for its parts.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public Uni<Response> create(@RequestBody(required = true) CreateAccountImportRequest request) {
        return imports.create(request.order(), UriBuilder.fromResource(AccountImportResource.class));
    }

    @PUT
    @Path("/{id}/parts/{number}")
    @Consumes({"text/csv", "application/x-ndjson", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "putAccountImportPart",
            summary = "Send a part of the file",
            description = "Parts are numbered from 1 and joined in that order; a row may lie across two of them. The "
                    + "same number again replaces the part, so that a broken transfer is repeated.")
    @APIResponse(responseCode = "204", description = "It is stored.")
    public Uni<Void> putPart(
            @PathParam("id") UUID id,
            @Parameter(description = "From 1 to 10 000.", example = "1") @PathParam("number") int number,
            @RequestBody(
                            required = true,
                            description = "At most 20 MB of the file, cut anywhere.",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = "externalId,name,mrr.amount,mrr.currency\ncrm-1,Acme,900,USD\n"))
                    byte[] content) {
        return imports.put(ImportKind.ACCOUNTS, id, number, content);
    }

    @POST
    @Path("/{id}/submission")
    @Operation(
            operationId = "submitAccountImport",
            summary = "Let the work begin",
            description = "Reads the header of a CSV file and answers everything that is wrong with it. Calling it "
                    + "again changes nothing.")
    @APIResponse(
            responseCode = "202",
            description = "It is being worked through.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public Uni<Response> submit(@PathParam("id") UUID id) {
        return imports.submit(ImportKind.ACCOUNTS, id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelAccountImport",
            summary = "Stop an import",
            description = "Rows that are done stay done. Nothing happens where it has ended.")
    @APIResponse(
            responseCode = "200",
            description = "How it stands.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public Uni<Response> cancel(@PathParam("id") UUID id) {
        return imports.cancel(ImportKind.ACCOUNTS, id);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAccountImport", summary = "See how far an import is")
    @APIResponse(
            responseCode = "200",
            description = "How it stands.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @PathParam("id") UUID id,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return imports.get(ImportKind.ACCOUNTS, id, ifNoneMatch);
    }

    @GET
    @Operation(operationId = "listAccountImports", summary = "List imports, the newest first")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of imports.")
    public Uni<RestResponse<Page<ImportView>>> list(@Context UriInfo uri) {
        return imports.list(ImportKind.ACCOUNTS, uri);
    }

    @GET
    @Path("/{id}/refused-rows")
    @Operation(
            operationId = "listRefusedRows",
            summary = "List the rows that were refused, in the order of the file, each with all its faults")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of refused rows.")
    public Uni<RestResponse<Page<RefusedRow>>> refusedRows(@PathParam("id") UUID id, @Context UriInfo uri) {
        return imports.refusedRows(ImportKind.ACCOUNTS, id, uri);
    }
}
