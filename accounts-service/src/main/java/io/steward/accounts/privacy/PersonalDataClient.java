package io.steward.accounts.privacy;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import io.steward.platform.privacy.Person;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What another service holds about a person, asked for with this service's own credentials and kept as it is told. */
interface PersonalDataClient {

    /** What it holds, as JSON. */
    Uni<String> query(Person person);

    /** health-service. */
    @Path("/v1/personal-data-queries")
    @RegisterRestClient(configKey = "health")
    @OidcClientFilter
    interface OfHealth extends PersonalDataClient {

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        @Produces(MediaType.APPLICATION_JSON)
        @Override
        Uni<String> query(Person person);
    }

    /** playbook-service. */
    @Path("/v1/personal-data-queries")
    @RegisterRestClient(configKey = "playbooks")
    @OidcClientFilter
    interface OfPlaybook extends PersonalDataClient {

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        @Produces(MediaType.APPLICATION_JSON)
        @Override
        Uni<String> query(Person person);
    }

    /** notification-service. */
    @Path("/v1/personal-data-queries")
    @RegisterRestClient(configKey = "messages")
    @OidcClientFilter
    interface OfNotification extends PersonalDataClient {

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        @Produces(MediaType.APPLICATION_JSON)
        @Override
        Uni<String> query(Person person);
    }
}
