package io.steward.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** HTTP with a token: a refused request ends the benchmark, because a fast failure is no speed. */
final class Http {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /** A JSON request that can be sent many times. */
    static HttpRequest request(String method, String url, String authorization, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Benchmark.PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    static JsonNode get(String url, String authorization) {
        return json(send(request("GET", url, authorization, null)));
    }

    static JsonNode post(String url, String authorization, Object body) {
        return json(
                send(request("POST", url, authorization, JSON.valueToTree(body).toString())));
    }

    static void delete(String url, String authorization) {
        send(request("DELETE", url, authorization, null));
    }

    static JsonNode postForm(String url, String form) {
        return json(send(HttpRequest.newBuilder(URI.create(url))
                .timeout(Benchmark.PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build()));
    }

    /** Sends, and answers the body of a 2xx. */
    static String send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new BenchmarkException("%s %s answered %d: %s"
                        .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new BenchmarkException(request.method() + " " + request.uri() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new BenchmarkException("not JSON: " + body, e);
        }
    }
}
