package io.steward.gateway.graph;

import io.smallrye.graphql.websocket.GraphQLWebSocketSession;
import io.vertx.core.http.ServerWebSocket;
import org.jboss.logging.Logger;

/** A connection that is closed when its client reads too slowly: one such client must not fill the memory of all. */
final class BoundedSession implements GraphQLWebSocketSession {

    private static final Logger LOG = Logger.getLogger(BoundedSession.class);
    private static final short TRY_AGAIN_LATER = 1013;

    private final ServerWebSocket socket;

    BoundedSession(ServerWebSocket socket, int maxBacklog) {
        this.socket = socket;
        socket.setWriteQueueMaxSize(maxBacklog);
    }

    @Override
    public void sendMessage(String message) {
        if (socket.isClosed()) {
            return;
        }
        if (socket.writeQueueFull()) {
            LOG.info("a subscriber reads too slowly and is disconnected");
            socket.close(TRY_AGAIN_LATER, "Reading too slowly");
            return;
        }
        socket.writeTextMessage(message);
    }

    @Override
    public void close(short statusCode, String reason) {
        socket.close(statusCode, reason);
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }
}
