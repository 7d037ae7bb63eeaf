package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
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

/** How owners are found, over HTTP. */
@Path("/v1/ownership-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ownership", description = "Who looks after which account, and how accounts are spread anew")
public class OwnershipSettingsResource {

    private static final String EXAMPLE = """
            { "automatic": true,
              "revenueWeights": [ { "from": 0, "value": 0.5 }, { "from": 500, "value": 1 }, { "from": 2000, "value": 2 } ],
              "unknownRevenueWeight": 1,
              "riskFactors": [ { "from": 0, "value": 2 }, { "from": 40, "value": 1.5 }, { "from": 60, "value": 1 } ],
              "unknownRiskFactor": 1, "defaultCapacity": 50, "evenWithinPercent": 5,
              "rules": [ { "when": "account.segment == 'ENTERPRISE'", "pool": "enterprise" },
                         { "when": "true", "pool": "smb" } ] }""";

    private final OwnershipSettingsService settings;

    OwnershipSettingsResource(OwnershipSettingsService settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getOwnershipSettings", summary = "Read how owners are found and what accounts weigh")
    @APIResponse(
            responseCode = "200",
            description = "The settings.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwnershipSettings.class)))
    public Uni<Response> get(
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return settings.get()
                .map(found -> EntityTags.isKnown(ifNoneMatch, found.version())
                        ? Response.notModified(EntityTags.of(found.version())).build()
                        : answer(found));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putOwnershipSettings",
            summary = "Say how owners are found and what accounts weigh",
            description = "An account weighs the value of the highest bound that its revenue reaches, times the value "
                    + "of the highest bound that its score reaches; 1 is an ordinary account. Its pool is that of the "
                    + "first rule that holds, or else that of its segment.")
    @APIResponse(
            responseCode = "200",
            description = "How they stand.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwnershipSettings.class)))
    public Uni<Response> put(
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = OwnershipSettingsRequest.class),
                                            examples = @ExampleObject(name = "settings", value = EXAMPLE)))
                    OwnershipSettingsRequest request) {
        return settings.set(request, ifMatch).map(OwnershipSettingsResource::answer);
    }

    private static Response answer(OwnershipSettings settings) {
        return Response.ok(settings).tag(EntityTags.of(settings.version())).build();
    }
}
