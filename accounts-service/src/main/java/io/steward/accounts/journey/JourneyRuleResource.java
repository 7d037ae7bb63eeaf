package io.steward.accounts.journey;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.http.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules of the journey over HTTP. */
@Path("/v1/journey-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
public class JourneyRuleResource {

    private static final String EXAMPLE = """
            { "switchedOn": true,
              "rules": [
                { "name": "First value is reached", "from": [ "ONBOARDING" ], "to": "ADOPTION",
                  "when": "'FIRST_VALUE' in journey.milestones" },
                { "name": "The renewal is near", "to": "RENEWAL", "when": "account.daysToRenewal <= 90" } ] }""";

    private final JourneyRuleService rules;
    private final Caller caller;

    JourneyRuleResource(JourneyRuleService rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getJourneyRules", summary = "Read the rules by which accounts are moved to other stages")
    @APIResponse(
            responseCode = "200",
            description = "The newest version.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JourneyRulesView.class)))
    public Uni<Response> get(
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return rules.get()
                .map(found -> EntityTags.isKnown(ifNoneMatch, found.version())
                        ? Response.notModified(EntityTags.of(found.version())).build()
                        : answer(found));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "putJourneyRules",
            summary = "Say by which rules accounts are moved to other stages",
            description = "The first rule that holds moves an account, with the cause RULE, soon after something has "
                    + "changed and once a day. A rule that holds when a person has moved the account leaves it there "
                    + "until it has ceased to hold. Churned accounts are not moved.")
    @APIResponse(
            responseCode = "200",
            description = "The newest version.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JourneyRulesView.class)))
    public Uni<Response> put(
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = JourneyRulesRequest.class),
                                            examples = @ExampleObject(name = "rules", value = EXAMPLE)))
                    JourneyRulesRequest request) {
        return rules.set(request, ifMatch, caller.username()).map(JourneyRuleResource::answer);
    }

    private static Response answer(JourneyRulesView rules) {
        return Response.ok(rules).tag(EntityTags.of(rules.version())).build();
    }
}
