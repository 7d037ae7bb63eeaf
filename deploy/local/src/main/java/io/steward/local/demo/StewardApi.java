package io.steward.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.steward.local.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Calls public APIs. What another moment may cure (no connection, a service that is busy or just restarting) is tried
 * again for a while, which is harmless because everything that is told here may be told twice.
 */
final class StewardApi implements AutoCloseable {
    private static final Duration CALL_TIME_LIMIT = Duration.ofSeconds(30);
    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Set<Integer> PASSING = Set.of(409, 429, 502, 503, 504);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance));

    /** Reads something. */
    JsonNode get(String url, Supplier<String> authorization) {
        return call("GET", url, null, null, authorization);
    }

    JsonNode put(String url, Object body, Supplier<String> authorization) {
        return call("PUT", url, body, null, authorization);
    }

    /** @param idempotencyKey the same whenever the same call is made again; null where the body itself says so */
    JsonNode post(String url, Object body, String idempotencyKey, Supplier<String> authorization) {
        return call("POST", url, body, idempotencyKey, authorization);
    }

    void delete(String url, Supplier<String> authorization) {
        call("DELETE", url, null, null, authorization);
    }

    /** Posts a form without any token, and reads the answer. */
    JsonNode postForm(String url, String form) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .timeout(CALL_TIME_LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private JsonNode call(
            String method, String url, Object body, String idempotencyKey, Supplier<String> authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(CALL_TIME_LIMIT)
                .header("Authorization", authorization.get())
                .method(method, publisher(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request.build());
    }

    private HttpRequest.BodyPublisher publisher(Object body) {
        if (body == null) {
            return HttpRequest.BodyPublishers.noBody();
        }
        try {
            return HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + body.getClass(), e);
        }
    }

    private JsonNode send(HttpRequest request) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            String failure;
            try {
                HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() < 300) {
                    return response.body().length == 0 ? MissingNode.getInstance() : json.readTree(response.body());
                }
                failure = response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
                if (!PASSING.contains(response.statusCode())) {
                    throw refused(request, failure);
                }
            } catch (IOException e) {
                failure = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException("Interrupted while the demo portfolio was loaded.", e);
            }
            if (attempt == TRIES) {
                throw refused(request, failure);
            }
            pause(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private static StackException refused(HttpRequest request, String failure) {
        return new StackException("The demo portfolio could not be loaded: %s %s answered %s"
                .formatted(request.method(), request.uri(), failure));
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the demo portfolio was loaded.", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
