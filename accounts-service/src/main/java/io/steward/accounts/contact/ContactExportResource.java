package io.steward.accounts.contact;

import io.smallrye.mutiny.Multi;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.ContactRole;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;

/** Contacts as a file, streamed: what an import of the same format takes. */
@Path("/v1/contact-exports")
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
@RequiresScope(Scopes.ACCOUNTS_READ)
@Tag(name = "Imports and exports")
public class ContactExportResource {

    private static final String ACCOUNTS =
            "At most 200 ids of accounts, separated by commas; without it the contacts of all accounts that are not "
                    + "archived.";

    private final ContactExport export;

    ContactExportResource(ContactExport export) {
        this.export = export;
    }

    @GET
    @Path("/csv")
    @Produces("text/csv")
    @Operation(operationId = "exportContactsAsCsv", summary = "Export contacts as CSV")
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            description = ACCOUNTS,
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "role",
            in = ParameterIn.QUERY,
            description = "Only contacts who have this role.",
            schema = @Schema(implementation = ContactRole.class))
    @APIResponse(
            responseCode = "200",
            description = "A header and a row for each contact; several roles are separated by semicolons.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "rows", value = "accountExternalId,externalId,name\ncrm-4711,user-17,Ann Miller\n")))
    public RestMulti<String> csv(@Context UriInfo uri) {
        return RestMulti.fromMultiData(export.csv(ContactExport.Query.of(uri))).build();
    }

    @GET
    @Path("/ndjson")
    @Produces("application/x-ndjson")
    @Operation(operationId = "exportContactsAsNdjson", summary = "Export contacts as NDJSON")
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            description = ACCOUNTS,
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "role",
            in = ParameterIn.QUERY,
            description = "Only contacts who have this role.",
            schema = @Schema(implementation = ContactRole.class))
    @APIResponse(
            responseCode = "200",
            description = "A line for each contact.",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(implementation = ContactStatement.class)))
    public RestMulti<ContactStatement> ndjson(@Context UriInfo uri) {
        Multi<ContactStatement> contacts =
                export.pages(ContactExport.Query.of(uri)).onItem().disjoint();
        return RestMulti.fromMultiData(contacts).build();
    }
}
