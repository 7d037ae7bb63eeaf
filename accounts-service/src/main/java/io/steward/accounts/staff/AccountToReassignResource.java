package io.steward.accounts.staff;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.staff.OwnedAccountStore.Place;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.AccountToReassignView;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Accounts whose owner cannot look after them, over HTTP. */
@Path("/v1/accounts-to-reassign")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
public class AccountToReassignResource {

    private static final String BY_OWNER = "OWNER";

    private final StaffService staff;

    AccountToReassignResource(StaffService staff) {
        this.staff = staff;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listAccountsToReassign",
            summary = "List accounts whose owner has left or was never seen, by owner and name",
            description =
                    "OWNER_LEFT: deleted, locked out, or without any role. UNKNOWN_OWNER: nobody of this name was "
                            + "ever told by Keycloak. The list is empty until the staff was read for the first time.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of accounts.")
    public Uni<RestResponse<Page<AccountToReassignView>>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = ForwardPages.of(parameters);
        Place after = place(parameters, page);
        parameters.check();
        return staff.accountsToReassign(after, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> {
                    Place place = row.place();
                    return Cursor.of(BY_OWNER, place.owner(), place.name(), place.id());
                }))
                .map(found -> Links.page(found.map(row -> row.view()), uri));
    }

    /** Where a page begins; null at the list's begin. A cursor comes back from outside, so it may be anything. */
    private static Place place(Parameters parameters, PageRequest page) {
        Cursor cursor = parameters.cursor(page, BY_OWNER, 3);
        if (cursor == null) {
            return null;
        }
        List<String> values = cursor.values();
        try {
            return new Place(values.getFirst(), values.get(1), UUID.fromString(values.getLast()));
        } catch (IllegalArgumentException | NullPointerException noPlace) {
            parameters.refuse("after", "is no cursor of this list");
            return null;
        }
    }
}
