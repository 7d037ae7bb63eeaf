package io.steward.gateway.graph;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeAuthGraphQLTransportWSSubprotocolHandler;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.websocket.GraphQLWebsocketHandler;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The protocol graphql-transport-ws, as the library speaks it, over connections with a bounded backlog. A browser, which
 * cannot set headers, sends its token as {@code Authorization} in the payload of {@code connection_init}.
 */
@Singleton
public class GraphOverWebSocket extends SmallRyeGraphQLAbstractHandler {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final Logger LOG = Logger.getLogger(GraphOverWebSocket.class);
    private static final short UNKNOWN_PROTOCOL = 4406;

    private final GraphSettings settings;

    GraphOverWebSocket(CurrentIdentityAssociation identities, CurrentVertxRequest requests, GraphSettings settings) {
        super(identities, requests, false);
        this.settings = settings;
    }

    @Override
    protected void doHandle(RoutingContext route) {
        Map<String, Object> context = getMetaData(route);
        context.put(Transport.class.getName(), Transport.WEB_SOCKET);
        route.request()
                .toWebSocket()
                .onSuccess(socket -> open(socket, route, context))
                .onFailure(failure -> LOG.debugf("no WebSocket: %s", failure.getMessage()));
    }

    private void open(ServerWebSocket socket, RoutingContext route, Map<String, Object> context) {
        if (!PROTOCOL.equals(socket.subProtocol())) {
            socket.close(UNKNOWN_PROTOCOL, "Subprotocol not acceptable");
            return;
        }
        GraphQLWebsocketHandler handler = new SmallRyeAuthGraphQLTransportWSSubprotocolHandler(
                new BoundedSession(socket, settings.maxBacklog()), context, route, this, Optional.of("Authorization"));
        socket.closeHandler(closed -> handler.onClose());
        socket.endHandler(ended -> handler.onEnd());
        socket.exceptionHandler(handler::onThrowable);
        socket.textMessageHandler(handler::onMessage);
    }
}
