package io.steward.notification.message;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.Parameters;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of messages. */
@Path("/v1/messages")
@Tag(name = "messages")
class MessageResource {

    private static final int MAX_IDS = 200;
    private static final int MAX_PER_ACCOUNT = 200;
    private static final int DEFAULT_PER_ACCOUNT = 20;

    private final MessageService messages;

    MessageResource(MessageService messages) {
        this.messages = messages;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.MESSAGES_READ)
    @Operation(
            operationId = "listMessages",
            summary = "Messages by id, or the newest of each account",
            description = "Give either ids or accountIds, at most 200; newest first, limit for each account.")
    @Parameter(
            name = "ids",
            in = ParameterIn.QUERY,
            description = "At most 200 message ids, separated by commas.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            description = "At most 200 account ids, separated by commas.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Messages of each account.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "20"))
    public Uni<Page<MessageView>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> ids = parameters.ids("ids", MAX_IDS);
        List<UUID> accountIds = parameters.ids("accountIds", MAX_IDS);
        int limit = parameters.number("limit", 1, MAX_PER_ACCOUNT, DEFAULT_PER_ACCOUNT);
        if ((ids == null) == (accountIds == null)) {
            parameters.refuse("ids", "either ids or accountIds must be given");
        }
        parameters.check();
        return (ids == null ? messages.listNewestOfAccounts(accountIds, limit) : messages.listByIds(ids))
                .map(Page::whole);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.MESSAGES_READ)
    @Operation(operationId = "getMessage", summary = "One message")
    public Uni<RestResponse<MessageView>> get(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return messages.getMessage(id).map(message -> answer(message, ifNoneMatch));
    }

    @POST
    @Path("{id}/resend")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Idempotent
    @Operation(
            operationId = "resendMessage",
            summary = "Send a failed or uncertain message again",
            description = "An uncertain message may then arrive twice, under the same Message-ID. 409 for any other.")
    public Uni<RestResponse<MessageView>> resend(@PathParam("id") UUID id) {
        return messages.resend(id).map(message -> answer(message, null));
    }

    private static RestResponse<MessageView> answer(VersionedMessage message, String ifNoneMatch) {
        boolean known = EntityTags.isKnown(ifNoneMatch, message.version());
        RestResponse.ResponseBuilder<MessageView> answer =
                known ? RestResponse.ResponseBuilder.notModified() : RestResponse.ResponseBuilder.ok(message.view());
        return answer.tag(EntityTags.of(message.version())).build();
    }
}
