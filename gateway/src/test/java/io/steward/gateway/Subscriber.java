package io.steward.gateway;

import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A browser's client of graphql-transport-ws, as far as tests need one. */
final class Subscriber implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<JsonObject> received = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private volatile int closed;

    Subscriber(URI address) {
        this.socket = client.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(address, this)
                .join();
    }

    /** Says who it is, as a browser does; a null token says nothing. */
    Subscriber init(String token) {
        JsonObject message = new JsonObject().put("type", "connection_init");
        if (token != null) {
            message.put("payload", new JsonObject().put("Authorization", "Bearer " + token));
        }
        send(message);
        return this;
    }

    Subscriber subscribe(String id, String query) {
        send(new JsonObject()
                .put("type", "subscribe")
                .put("id", id)
                .put("payload", new JsonObject().put("query", query)));
        return this;
    }

    /** Waits for the first message of a type. */
    JsonPath await(String type) {
        return await(type, 1).getFirst();
    }

    List<JsonPath> await(String type, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> of(type).size() >= count);
        return of(type);
    }

    List<JsonPath> of(String type) {
        return received.stream()
                .filter(message -> type.equals(message.getString("type")))
                .map(message -> JsonPath.from(message.encode()))
                .toList();
    }

    int closeCode() {
        return closed;
    }

    private void send(JsonObject message) {
        socket.sendText(message.encode(), true).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            received.add(new JsonObject(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed = status;
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }
}
