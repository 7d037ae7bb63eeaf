package io.steward.notification.channel.email;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.ContactView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The contacts of accounts-service, asked for with this service's own credentials. */
@Path("/v1/contacts")
@RegisterRestClient(configKey = "accounts")
@OidcClientFilter
interface ContactsClient {

    /** The contacts of these ids that exist. */
    @GET
    Uni<Contacts> listContacts(@QueryParam("ids") String commaSeparatedIds);

    /** A page of contacts. */
    record Contacts(List<ContactView> items) {}

    /** A newer accounts-service may say more than this one understands. */
    @ClientObjectMapper
    static ObjectMapper tolerant(ObjectMapper mapper) {
        return mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
