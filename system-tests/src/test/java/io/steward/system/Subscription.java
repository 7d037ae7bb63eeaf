package io.steward.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A GraphQL subscription over graphql-transport-ws, with the token in the connection's first message. */
final class Subscription implements AutoCloseable {

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private Subscription(URI gateway, String token) {
        String address = gateway.toString().replaceFirst("^http", "ws") + "/graphql";
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .connectTimeout(Duration.ofSeconds(10))
                .buildAsync(URI.create(address), new Receiver())
                .join();
        send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token)));
        await(message -> message.path("type").asText().equals("connection_ack"));
    }

    /** Opens the connection and subscribes; events count from now on. */
    static Subscription open(URI gateway, String token, String query) {
        Subscription subscription = new Subscription(gateway, token);
        subscription.send(Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", query)));
        // The protocol acknowledges no subscription: an answered ping shows that the server has read past it.
        subscription.send(Map.of("type", "ping"));
        subscription.await(message -> message.path("type").asText().equals("pong"));
        return subscription;
    }

    /** The data of the first event that fits, waiting up to 20 s for it. */
    JsonNode next(Predicate<JsonNode> fits) {
        return await(message -> message.path("type").asText().equals("next")
                        && fits.test(message.path("payload").path("data")))
                .path("payload")
                .path("data");
    }

    private JsonNode await(Predicate<JsonNode> fits) {
        Instant end = Instant.now().plusSeconds(20);
        StringBuilder seen = new StringBuilder();
        while (Instant.now().isBefore(end)) {
            JsonNode message = poll();
            if (message != null) {
                if (fits.test(message)) {
                    return message;
                }
                seen.append('\n').append(message);
            }
        }
        throw new AssertionError("the expected message did not come; seen:" + seen);
    }

    private JsonNode poll() {
        try {
            return received.poll(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void send(Map<String, ?> message) {
        socket.sendText(Api.JSON.valueToTree(message).toString(), true).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received.add(read(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private JsonNode read(String message) {
            try {
                return Api.JSON.readTree(message);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
