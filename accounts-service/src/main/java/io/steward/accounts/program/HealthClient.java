package io.steward.accounts.program;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What health-service has set up, asked for with this service's own credentials. */
@Path("/v1")
@RegisterRestClient(configKey = "health")
@OidcClientFilter
interface HealthClient {

    @GET
    @Path("/scorecards")
    Uni<Scorecards> scorecards();

    @GET
    @Path("/tracking-plan")
    Uni<TrackingPlan> trackingPlan();

    @GET
    @Path("/tracking-plan/arrivals")
    Uni<Arrivals> arrivals();

    /** All scorecards. */
    record Scorecards(List<Scorecard> items) {}

    /** A scorecard by its name. */
    record Scorecard(String name) {}

    /** Which events are core features. */
    record TrackingPlan(List<String> coreFeatures) {}

    /** Whether usage has ever been counted. */
    record Arrivals(boolean usage) {}

    /** A newer service may say more than this one understands. */
    @ClientObjectMapper
    static ObjectMapper tolerant(ObjectMapper mapper) {
        return mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
