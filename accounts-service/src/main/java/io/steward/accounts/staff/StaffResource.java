package io.steward.accounts.staff;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.StaffView;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The staff over HTTP. */
@Path("/v1/staff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
public class StaffResource {

    private static final String BY_NAME = "USERNAME";

    private final StaffService staff;
    private final StaffRefreshService refreshments;

    StaffResource(StaffService staff, StaffRefreshService refreshments) {
        this.staff = staff;
        this.refreshments = refreshments;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listStaff",
            summary = "List the people who can own accounts, by user name",
            description = "As Keycloak told them last. Those who left stay on the list, with leftAt.")
    @Parameter(name = "role", in = ParameterIn.QUERY, example = "csm", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "pool", in = ParameterIn.QUERY, example = "smb", schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "usernames",
            in = ParameterIn.QUERY,
            description = "Only these people: at most 200 user names, separated by commas.",
            example = "carl,cora",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "enabled",
            in = ParameterIn.QUERY,
            description = "Only those who may log in, or only those who may not.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of people.")
    public Uni<RestResponse<Page<StaffView>>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = ForwardPages.of(parameters);
        Cursor cursor = parameters.cursor(page, BY_NAME, 1);
        StaffQuery query = new StaffQuery(
                cursor == null ? null : cursor.values().getFirst(),
                parameters.text("role"),
                parameters.text("pool"),
                parameters.text("enabled") == null ? null : parameters.flag("enabled"),
                parameters.words("usernames", PageRequest.MAX_LIMIT));
        parameters.check();
        return staff.list(query, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(BY_NAME, row.username())))
                .map(found -> Links.page(found, uri));
    }

    @GET
    @Path("/{username}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getStaffMember", summary = "Read what is known of a person")
    @APIResponse(
            responseCode = "200",
            description = "The person, and how many accounts are theirs.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StaffView.class)))
    public Uni<StaffView> get(
            @Parameter(description = "The user name.", example = "carl") @PathParam("username") String username) {
        return staff.get(username);
    }

    @POST
    @Path("/refreshment")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "refreshStaff",
            summary = "Read the staff from Keycloak now",
            description = "It is done by itself every few minutes. For each account of a person who was found to have "
                    + "left, steward.account.owner-left.v1 is published. 409 while it is being done, 503 where "
                    + "Keycloak cannot be asked: what was read before stands then.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StaffRefreshmentView.class)))
    public Uni<StaffRefreshmentView> refresh() {
        return refreshments.refresh();
    }
}
