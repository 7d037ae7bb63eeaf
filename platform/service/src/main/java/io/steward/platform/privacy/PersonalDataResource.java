package io.steward.platform.privacy;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service holds about one person, for accounts-service, which puts an export together. */
@Path("/v1/personal-data-queries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INTEGRATION)
@RequiresScope(Scopes.PRIVACY_READ)
@Tag(name = "Privacy", description = "What is held about one person")
class PersonalDataResource {

    private final PersonalDataService personalData;

    PersonalDataResource(PersonalDataService personalData) {
        this.personalData = personalData;
    }

    /** The keys of a person are in the body: an address would stand in logs. */
    @POST
    @Operation(
            operationId = "queryPersonalData",
            summary = "Tell what this service holds about a person",
            description = "Changes nothing. It is asked with POST so that no key of a person stands in an address.")
    @APIResponse(responseCode = "200", description = "What is held.")
    public Uni<PersonalDataView> query(@RequestBody(required = true) Person person) {
        return personalData.read(person);
    }
}
