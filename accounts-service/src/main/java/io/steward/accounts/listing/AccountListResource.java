package io.steward.accounts.listing;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.MergedInto;
import io.steward.accounts.account.MergedPage;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.pages.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of accounts over HTTP. */
@Path("/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountListResource {

    private final AccountListing listing;

    AccountListResource(AccountListing listing) {
        this.listing = listing;
    }

    /** Describes {@code Page<AccountView>} in the contract, which knows no generic types. */
    @Schema(name = "AccountPage")
    record AccountPage(
            @Schema(required = true) List<AccountView> items,

            @Schema(description = "For after; null at the end.")
            String next,

            @Schema(description = "For before; null at the begin.")
            String previous,

            @Schema(description = "All accounts, at most 10 000; only where asked for.")
            Long count,

            @Schema(description = "Whether there are more than that.")
            Boolean countCapped,

            @Schema(description = "Those of the ids that were merged into other accounts; absent where none was.")
            List<MergedInto> merged) {}

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listAccounts",
            summary = "List accounts",
            description = "Null values come last in either direction. Ids that do not exist are absent; those that "
                    + "were merged are named in merged.")
    @Parameter(
            name = "ids",
            in = ParameterIn.QUERY,
            description = "At most 200 ids, separated by commas.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Accounts of a page; with ids all of them.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "The previous of the page behind.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "count",
            in = ParameterIn.QUERY,
            description = "Whether to count all, up to 10 000.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = "include",
            in = ParameterIn.QUERY,
            description = "contacts: the first 100 contacts of each account, by name.",
            schema = @Schema(type = SchemaType.STRING, enumeration = "contacts"))
    @APIResponse(
            responseCode = "200",
            description = "A page, with links to its neighbours.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountPage.class)))
    public Uni<Response> list(@BeanParam FilterParameters filter, @Context UriInfo uri) {
        return listing.query(uri)
                .chain(query -> listing.list(query)
                        .chain(page -> listing.merged(query, page)
                                .map(merged -> merged.isEmpty()
                                        ? Links.answer(page, uri)
                                        : Response.ok(MergedPage.of(page, merged))
                                                .build())));
    }
}
