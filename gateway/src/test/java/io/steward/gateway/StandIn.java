package io.steward.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A small HTTP server in the place of one service: it remembers every call and answers what a test lays down. */
public final class StandIn {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Call, Answer>> answers = new LinkedHashMap<>();
    private final int port;
    private HttpServer server;
    private ExecutorService threads;
    private volatile Function<Call, Answer> disturbance;

    StandIn() {
        start(0);
        this.port = server.getAddress().getPort();
    }

    /** A call as it came. */
    public record Call(
            String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

        List<String> list(String parameter) {
            return query.containsKey(parameter) ? List.of(query.get(parameter).split(",")) : List.of();
        }

        int number(String parameter, int otherwise) {
            return query.containsKey(parameter) ? Integer.parseInt(query.get(parameter)) : otherwise;
        }
    }

    /** An answer: its body is a text, or a record to be written as JSON. */
    public record Answer(int status, Object body, String mediaType) {

        static Answer ok(Object body) {
            return new Answer(200, body, "application/json");
        }

        static Answer problem(int status, Object body) {
            return new Answer(status, body, "application/problem+json");
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Lays down what is answered to a method and a path, for example {@code GET /v1/accounts}. */
    StandIn on(String request, Function<Call, Answer> answer) {
        answers.put(request, answer);
        return this;
    }

    /** Lays down a disturbance of one path alone, until {@link #recover}. */
    void answer(String path, Answer answer) {
        disturbance = call -> call.path().equals(path) ? answer : answer(call);
    }

    /** Every call so far, or since {@link #recover}. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** From now on nothing listens. */
    void die() {
        server.stop(0);
        threads.shutdownNow();
        server = null;
    }

    /** From now on every answer is this one. */
    void answerAlways(Answer answer) {
        disturbance = call -> answer;
    }

    /** From now on every answer is late. */
    void delay(Duration by) {
        disturbance = call -> {
            try {
                Thread.sleep(by);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return answer(call);
        };
    }

    /** Back to normal, with nothing remembered. */
    void recover() {
        disturbance = null;
        if (server == null) {
            start(port);
        }
        calls.clear();
    }

    private void start(int at) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Call call = read(exchange);
        calls.add(call);
        Function<Call, Answer> disturbed = disturbance;
        Answer answer = disturbed == null ? answer(call) : disturbed.apply(call);
        byte[] body = bytes(answer.body());
        exchange.getResponseHeaders().add("Content-Type", answer.mediaType());
        // The server of the JDK takes -1 for "no body".
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer answer(Call call) {
        Function<Call, Answer> laid = answers.get(call.method() + " " + call.path());
        return laid == null ? new Answer(404, "{}", "application/problem+json") : laid.apply(call);
    }

    private static byte[] bytes(Object body) throws JsonProcessingException {
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : MAPPER.writeValueAsBytes(body);
    }

    private static Call read(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Call(exchange.getRequestMethod(), uri.getPath(), parameters(uri.getRawQuery()), headers, body);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> pairs = query == null ? List.of() : new ArrayList<>(List.of(query.split("&")));
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
