package io.steward.accounts.duplicate;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pairs that may be one, over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
@RequiresScope(Scopes.ACCOUNTS_READ)
@Tag(name = "Merges")
public class DuplicateResource {

    private static final String LIMIT =
            "How many are looked at, in the order of their ids, each against all behind it.";
    private static final String AFTER = "The next of the page before.";

    private final DuplicateService duplicates;

    DuplicateResource(DuplicateService duplicates) {
        this.duplicates = duplicates;
    }

    /** Describes a page in the contract, which knows no generic types. */
    @Schema(name = "AccountDuplicatePage")
    record AccountDuplicatePage(
            @Schema(required = true) List<AccountDuplicateView> items,

            @Schema(description = "For after; null at the end.")
            String next) {}

    /** Describes a page in the contract, which knows no generic types. */
    @Schema(name = "ContactDuplicatePage")
    record ContactDuplicatePage(
            @Schema(required = true) List<ContactDuplicateView> items,

            @Schema(description = "For after; null at the end.")
            String next) {}

    @GET
    @Path("/account-duplicates")
    @Operation(
            operationId = "listAccountDuplicates",
            summary = "List pairs of accounts that may be one",
            description = "Accounts of the same domain, and of very similar names. A page can be empty and still have "
                    + "a next: read on until there is none.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = LIMIT,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(name = "after", in = ParameterIn.QUERY, description = AFTER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountDuplicatePage.class)))
    public Uni<Response> accounts(@Context UriInfo uri) {
        return answer(uri, duplicates::accounts);
    }

    @GET
    @Path("/contact-duplicates")
    @Operation(
            operationId = "listContactDuplicates",
            summary = "List pairs of contacts that may be one person",
            description = "Contacts of the same address at different accounts, and of the same name at one. A page can "
                    + "be empty and still have a next.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = LIMIT,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(name = "after", in = ParameterIn.QUERY, description = AFTER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactDuplicatePage.class)))
    public Uni<Response> contacts(@Context UriInfo uri) {
        return answer(uri, duplicates::contacts);
    }

    private static <T> Uni<Response> answer(UriInfo uri, BiFunction<UUID, Integer, Uni<Page<T>>> list) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = parameters.page();
        if (page.before() != null) {
            parameters.refuse("before", "is not for this list: it is read forwards");
        }
        Cursor cursor = parameters.cursor(page, DuplicateService.ORDER, 1);
        UUID after = place(parameters, cursor);
        parameters.check();
        return list.apply(after, page.limit()).map(found -> Links.answer(found, uri));
    }

    /** A cursor comes back from outside, so it may be anything. */
    private static UUID place(Parameters parameters, Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(String.valueOf(cursor.values().getFirst()));
        } catch (IllegalArgumentException noPlace) {
            parameters.refuse("after", "is no cursor of this list");
            return null;
        }
    }
}
