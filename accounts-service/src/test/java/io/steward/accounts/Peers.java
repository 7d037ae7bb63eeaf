package io.steward.accounts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;

/**
 * The other services over HTTP, to callers with a token: what a test has told to be answered, 503 to all else. It is told
 * by system properties, because Quarkus loads a test twice, each time by another class loader.
 */
public final class Peers {

    private static final String TOLD = "steward.test.peers.";
    private static final String ASKED = "steward.test.peers-asked";

    private static HttpServer server;

    private Peers() {}

    static String start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Peers::answer);
        server.start();
        return "http://localhost:" + server.getAddress().getPort();
    }

    static void stop() {
        server.stop(0);
    }

    /** From now on nobody answers, and nobody was asked. */
    public static void clean() {
        Properties properties = System.getProperties();
        properties.keySet().removeIf(key -> key.toString().startsWith(TOLD));
        System.setProperty(ASKED, "");
    }

    /** What is answered to a path: {@code /health/v1/scorecards}. */
    public static void answer(String path, String json) {
        System.setProperty(TOLD + path, json);
    }

    /** A path is answered with 503 again. */
    public static void silence(String path) {
        System.clearProperty(TOLD + path);
    }

    /** What was asked for since the last {@link #clean}: paths with their queries. */
    public static List<String> asked() {
        return new ArrayList<>(System.getProperty(ASKED, "").lines().toList());
    }

    private static synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            String path = exchange.getRequestURI().getPath();
            System.setProperty(ASKED, System.getProperty(ASKED, "") + exchange.getRequestURI() + "\n");
            String told = System.getProperty(TOLD + path);
            if (token == null || !token.startsWith("Bearer ")) {
                exchange.sendResponseHeaders(401, -1);
            } else if (told == null) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                byte[] body = told.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().putAll(Map.of("Content-Type", List.of("application/json")));
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
