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

/** Who has how much to look after, over HTTP. */
@Path("/v1/staff-loads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ownership")
public class StaffLoadResource {

    private static final String EXAMPLE = """
            { "items": [ { "username": "carl", "name": "Carl Tester", "pool": "smb", "accounts": 42, "weight": 50,
                "mrr": { "amount": 63000, "currency": "USD" }, "accountsWithoutRate": 0, "capacity": 60,
                "utilisation": 0.8333, "leftAt": null } ], "next": null, "previous": null }""";

    private final StaffLoadService loads;

    StaffLoadResource(StaffLoadService loads) {
        this.loads = loads;
    }

    /** Describes {@code Page<StaffLoadView>} in the contract, which knows no generic types. */
    @Schema(name = "StaffLoadPage")
    record StaffLoadPage(
            @Schema(required = true) List<StaffLoadView> items,

            @Schema(description = "For after; null at the end.")
            String next,

            @Schema(description = "Always null: the list is read forwards.")
            String previous) {}

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listStaffLoads",
            summary = "List who has how much to look after, by user name",
            description = "Whoever has left is listed as long as accounts of theirs are.")
    @Parameter(name = "pool", in = ParameterIn.QUERY, example = "smb", schema = @Schema(type = SchemaType.STRING))
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
            description = "A page of people.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StaffLoadPage.class),
                            examples = @ExampleObject(name = "page", value = EXAMPLE)))
    public Uni<Response> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String pool = parameters.text("pool");
        PageRequest page = ForwardPages.of(parameters);
        Cursor place = parameters.cursor(page, StaffLoadService.ORDER, 1);
        parameters.check();
        return loads.list(pool, page, place).map(found -> Links.answer(found, uri));
    }
}
