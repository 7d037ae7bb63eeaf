package io.steward.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.InboxItemView;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.pages.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the graph asks of notification-service. */
@RegisterRestClient(configKey = "messages")
@RegisterProvider(RefusalReader.class)
@RegisterProvider(TraceForwarder.class)
@AccessToken
@Path("/v1")
public interface MessagesApi {

    /** The messages of accounts, newest first, at most {@code limit} for an account. */
    @GET
    @Path("messages")
    Uni<Page<MessageView>> ofAccounts(@QueryParam("accountIds") String accountIds, @QueryParam("limit") int limit);

    /** The messages with these ids that exist. */
    @GET
    @Path("messages")
    Uni<Page<MessageView>> byIds(@QueryParam("ids") String ids, @QueryParam("limit") int limit);

    /** The caller's own inbox, newest first. */
    @GET
    @Path("inbox")
    Uni<InboxPage> inbox(@QueryParam("limit") int limit);

    /** Marks items of the caller's own inbox. */
    @POST
    @Path("inbox/marks")
    Uni<InboxPage> mark(Marks marks);

    /**
     * Items of an inbox.
     *
     * @param unseen how many of the whole inbox are unseen
     */
    record InboxPage(long unseen, List<InboxItemView> items) {}

    /**
     * What is to be marked, and how: either ids, or all.
     *
     * @param mark {@code SEEN}, {@code READ}, {@code UNREAD} or {@code ARCHIVED}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Marks(List<UUID> ids, Boolean all, String mark) {}

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper standard) {
        return TolerantJson.of(standard);
    }
}
