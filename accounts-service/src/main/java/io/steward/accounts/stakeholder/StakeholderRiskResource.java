package io.steward.accounts.stakeholder;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.ForwardPages;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.StakeholderRisk;
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

/** Accounts at which we know too few people, over HTTP. */
@Path("/v1/stakeholder-risks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stakeholders")
public class StakeholderRiskResource {

    private static final String EXAMPLE = """
            { "items": [ { "accountId": "0197a3c2-5b1e-7c42-9d0f-3b6f1c2a7e11", "externalId": "crm-1", "name": "Acme",
                "segment": "ENTERPRISE", "owner": "carl", "mrr": { "amount": 4200, "currency": "EUR" },
                "renewsOn": "2026-11-30", "contacts": 1, "risks": [ "SINGLE_THREADED", "NO_CHAMPION" ] } ],
              "next": null, "previous": null }""";

    private final StakeholderRiskService risks;

    /** Describes {@code Page<AccountAtRiskView>} in the contract, which knows no generic types. */
    @Schema(name = "AccountAtStakeholderRiskPage")
    record AccountAtRiskPage(
            @Schema(required = true) List<AccountAtRiskView> items,

            @Schema(description = "For after; null at the end.")
            String next,

            @Schema(description = "Always null: the list is read forwards.")
            String previous) {}

    StakeholderRiskResource(StakeholderRiskService risks) {
        this.risks = risks;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listStakeholderRisks",
            summary = "List accounts at which we know too few people, by name",
            description = "SINGLE_THREADED: one contact at most. NO_CHAMPION: nobody speaks for us. WEAK_CHAMPION: "
                    + "whoever does, does so at most with strength 2. Churned and archived accounts are not listed.")
    @Parameter(name = "risk", in = ParameterIn.QUERY, schema = @Schema(implementation = StakeholderRisk.class))
    @Parameter(
            name = "owner",
            in = ParameterIn.QUERY,
            description = "User name.",
            example = "carl",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "segment",
            in = ParameterIn.QUERY,
            example = "ENTERPRISE",
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
    @APIResponse(
            responseCode = "200",
            description = "A page of accounts.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountAtRiskPage.class),
                            examples = @ExampleObject(name = "page", value = EXAMPLE)))
    public Uni<Response> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        StakeholderRisk risk = parameters.oneOf("risk", StakeholderRisk.class, null);
        String owner = parameters.text("owner");
        String segment = parameters.text("segment");
        PageRequest page = ForwardPages.of(parameters);
        Cursor cursor = ForwardPages.place(parameters, page, RiskQuery.ORDER, 2);
        parameters.check();
        return risks.list(new RiskQuery(risk, owner, segment, page, cursor)).map(found -> Links.answer(found, uri));
    }
}
