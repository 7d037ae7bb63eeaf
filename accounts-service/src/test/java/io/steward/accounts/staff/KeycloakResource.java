package io.steward.accounts.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Answers as Keycloak's admin interface does, for the people that {@link People} has told. It is found through the
 * service loader; the staff is read only when a test asks for it, two people a call.
 */
public class KeycloakResource implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "/admin/realms/steward/users";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realms/steward/protocol/openid-connect/token", KeycloakResource::grant);
        server.createContext(USERS, KeycloakResource::users);
        server.start();
        return Map.of(
                "steward.accounts.staff.realm-url",
                "http://localhost:" + server.getAddress().getPort() + "/realms/steward",
                "steward.accounts.staff.poll-every",
                "off",
                "steward.accounts.staff.page-size",
                "2");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void grant(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        boolean known = form.contains("client_credentials");
        answer(
                exchange,
                known ? 200 : 400,
                Map.of("access_token", "for-the-admin-interface", "token_type", "Bearer", "expires_in", 300));
    }

    private static void users(HttpExchange exchange) throws IOException {
        List<JsonNode> people = People.told();
        String path = exchange.getRequestURI().getPath().substring(USERS.length());
        if (People.areAway()) {
            answer(exchange, 503, Map.of("error", "unavailable"));
        } else if (!"Bearer for-the-admin-interface"
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of("error", "unauthorized"));
        } else if (path.isEmpty() || path.equals("/")) {
            answer(exchange, 200, page(people, query(exchange)));
        } else {
            roles(exchange, people, path);
        }
    }

    private static void roles(HttpExchange exchange, List<JsonNode> people, String path) throws IOException {
        for (JsonNode person : people) {
            if (path.equals("/" + person.get("id").asText() + "/role-mappings/realm/composite")) {
                answer(
                        exchange,
                        200,
                        StreamSupport.stream(person.get("roles").spliterator(), false)
                                .map(role -> Map.of("name", role.asText()))
                                .toList());
                return;
            }
        }
        answer(exchange, 404, Map.of("error", "User not found"));
    }

    private static List<JsonNode> page(List<JsonNode> people, Map<String, String> query) {
        if (query.containsKey("username")) {
            return people.stream()
                    .filter(person -> person.get("username").asText().equals(query.get("username")))
                    .map(KeycloakResource::withoutRoles)
                    .toList();
        }
        return people.stream()
                .filter(person -> !person.path("hidden").asBoolean())
                .skip(Integer.parseInt(query.get("first")))
                .limit(Integer.parseInt(query.get("max")))
                .map(KeycloakResource::withoutRoles)
                .toList();
    }

    private static JsonNode withoutRoles(JsonNode person) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) person.deepCopy()).without(List.of("roles", "hidden"));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        try (exchange) {
            byte[] json = JSON.writeValueAsBytes(body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, json.length);
            exchange.getResponseBody().write(json);
        }
    }
}
