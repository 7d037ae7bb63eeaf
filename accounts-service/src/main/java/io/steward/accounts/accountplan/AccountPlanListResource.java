package io.steward.accounts.accountplan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.pages.Links;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plans that are to be reviewed, over HTTP. */
@Path("/v1/account-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account plans")
public class AccountPlanListResource {

    private final DueReviews reviews;

    AccountPlanListResource(DueReviews reviews) {
        this.reviews = reviews;
    }

    /** Describes {@code Page<DueReviewView>} in the contract, which knows no generic types. */
    @Schema(name = "DueReviewPage")
    record DueReviewPage(
            @Schema(required = true) List<DueReviewView> items,

            @Schema(description = "For after; null at the end.")
            String next,

            @Schema(description = "For before; null at the begin.")
            String previous) {}

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listAccountPlansToReview",
            summary = "List the account plans whose review is due, the longest due first")
    @Parameter(
            name = "dueBy",
            in = ParameterIn.QUERY,
            description = "Due on this day or earlier. Absent: today, in UTC.",
            example = "2026-04-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "owner",
            in = ParameterIn.QUERY,
            description = "User name of the account's owner.",
            example = "carl",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
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
    @APIResponse(
            responseCode = "200",
            description = "A page, with links to its neighbours.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DueReviewPage.class)))
    public Uni<Response> list(@Context UriInfo uri) {
        return reviews.list(uri).map(page -> Links.answer(page, uri));
    }
}
