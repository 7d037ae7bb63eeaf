package io.steward.accounts.program;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The playbooks of playbook-service, asked for with this service's own credentials. */
@Path("/v1/playbooks")
@RegisterRestClient(configKey = "playbooks")
@OidcClientFilter
interface PlaybooksClient {

    @GET
    Uni<Playbooks> list(
            @QueryParam("include") String include, @QueryParam("limit") int limit, @QueryParam("after") String after);

    /** A page of playbooks. */
    record Playbooks(List<Playbook> items, String next) {}

    /**
     * A playbook.
     *
     * @param published number of the version that starts runs; null for none
     */
    record Playbook(String name, String kind, Integer published, JsonNode definition) {

        boolean isPublished() {
            return published != null;
        }

        /** Whether a step of it does this: {@code email}, {@code escalate} … */
        boolean has(String action) {
            return definition != null
                    && StreamSupport.stream(definition.path("steps").spliterator(), false)
                            .anyMatch(step -> step.has(action));
        }
    }

    /** A newer service may say more than this one understands. */
    @ClientObjectMapper
    static ObjectMapper tolerant(ObjectMapper mapper) {
        return mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
