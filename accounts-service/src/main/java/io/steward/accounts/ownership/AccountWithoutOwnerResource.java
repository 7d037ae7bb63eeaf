package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.ForwardPages;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts of which nobody is the owner, over HTTP. */
@Path("/v1/accounts-without-owner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ownership")
public class AccountWithoutOwnerResource {

    private static final String EXAMPLE = """
            { "items": [ { "accountId": "0197a3c2-5b1e-7c42-9d0f-3b6f1c2a7e11", "externalId": "crm-1", "name": "Acme",
                "segment": "SMB", "reason": "POOL_IS_FULL", "pool": "smb", "since": "2026-03-01T08:00:00Z" } ],
              "next": null, "previous": null }""";

    private final OwnerAssignmentService assignments;

    AccountWithoutOwnerResource(OwnerAssignmentService assignments) {
        this.assignments = assignments;
    }

    /** Describes {@code Page<AccountWithoutOwnerView>} in the contract, which knows no generic types. */
    @Schema(name = "AccountWithoutOwnerPage")
    record AccountWithoutOwnerPage(
            @Schema(required = true) List<AccountWithoutOwnerView> items,

            @Schema(description = "For after; null at the end.")
            String next,

            @Schema(description = "Always null: the list is read forwards.")
            String previous) {}

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listAccountsWithoutOwner",
            summary = "List accounts of which nobody is the owner, and why, the oldest first",
            description = "Churned and archived accounts are not listed. Those whose owner has left are on "
                    + "/v1/accounts-to-reassign.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A page of accounts.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountWithoutOwnerPage.class),
                            examples = @ExampleObject(name = "page", value = EXAMPLE)))
    public Uni<Response> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = ForwardPages.of(parameters);
        Cursor place = ForwardPages.place(parameters, page, OwnerAssignmentService.ORDER, 1);
        parameters.check();
        return assignments.withoutOwner(page, place).map(found -> Links.answer(found, uri));
    }
}
