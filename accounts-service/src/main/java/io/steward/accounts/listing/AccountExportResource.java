package io.steward.accounts.listing;

import io.smallrye.mutiny.Multi;
import io.steward.accounts.account.AccountRequest;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;

/** The whole list of accounts as a file, streamed: what an import of the same format takes. */
@Path("/v1/account-exports")
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
@RequiresScope(Scopes.ACCOUNTS_READ)
@Tag(name = "Imports and exports")
public class AccountExportResource {

    private final AccountListing listing;
    private final AccountExport export;
    private final CsvRows csv;

    AccountExportResource(AccountListing listing, AccountExport export, CsvRows csv) {
        this.listing = listing;
        this.export = export;
        this.csv = csv;
    }

    @GET
    @Path("/csv")
    @Produces("text/csv")
    @Operation(operationId = "exportAccountsAsCsv", summary = "Export a list of accounts as CSV")
    @APIResponse(
            responseCode = "200",
            description = "A header and a row for each account.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "rows", value = "externalId,name,plan\ncrm-4711,Acme Inc.,Pro\n")))
    public RestMulti<String> csv(@BeanParam FilterParameters filter, @Context UriInfo uri) {
        return RestMulti.fromUniResponse(listing.exportQuery(uri), this::csvOf);
    }

    @GET
    @Path("/ndjson")
    @Produces("application/x-ndjson")
    @Operation(operationId = "exportAccountsAsNdjson", summary = "Export a list of accounts as NDJSON")
    @APIResponse(
            responseCode = "200",
            description = "A line for each account.",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(implementation = AccountRequest.class)))
    public RestMulti<AccountRequest> ndjson(@BeanParam FilterParameters filter, @Context UriInfo uri) {
        return RestMulti.fromUniResponse(
                listing.exportQuery(uri), query -> export.pages(query).onItem().<AccountRequest>disjoint());
    }

    private Multi<String> csvOf(AccountQuery query) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(csv.header()),
                        export.pages(query).map(csv::rows));
    }
}
