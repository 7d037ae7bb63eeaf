package io.steward.gateway.graph;

import io.vertx.ext.web.RoutingContext;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;

/**
 * A request of GraphQL over HTTP, read strictly.
 *
 * @param json the members {@code query}, {@code operationName}, {@code variables} and {@code extensions}
 */
record GraphRequest(JsonObject json) {

    private static final String QUERY = "query";
    private static final String NAME = "operationName";
    private static final String VARIABLES = "variables";
    private static final String EXTENSIONS = "extensions";

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** Reads the body of a POST. */
    static GraphRequest ofBody(RoutingContext route) throws MalformedRequestException {
        JsonValue body = parsed("the body", route.body().asString("UTF-8"));
        return switch (body) {
            case JsonObject object -> checked(object);
            case JsonArray batch -> throw new MalformedRequestException("send one operation in a request, not a list");
            default -> throw new MalformedRequestException("the body is a JSON object with a query");
        };
    }

    /** Reads the parameters of a GET. */
    static GraphRequest ofParameters(RoutingContext route) throws MalformedRequestException {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Map.Entry<String, String> parameter : route.queryParams()) {
            switch (parameter.getKey()) {
                case QUERY, NAME -> json.add(parameter.getKey(), parameter.getValue());
                case VARIABLES, EXTENSIONS ->
                    json.add(parameter.getKey(), parsed(parameter.getKey(), parameter.getValue()));
                default -> {
                    // A parameter of somebody else: a cache buster, a trace.
                }
            }
        }
        return checked(json.build());
    }

    private static JsonValue parsed(String what, String text) throws MalformedRequestException {
        if (text == null || text.isBlank()) {
            return JsonValue.NULL;
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException e) {
            throw new MalformedRequestException(what + " is not JSON");
        }
    }

    private static GraphRequest checked(JsonObject json) throws MalformedRequestException {
        if (!(json.get(QUERY) instanceof JsonString query) || query.getString().isBlank()) {
            throw new MalformedRequestException("query is a text with an operation");
        }
        if (!isAbsent(json.get(NAME)) && !(json.get(NAME) instanceof JsonString)) {
            throw new MalformedRequestException("operationName is a text");
        }
        requireObject(json, VARIABLES);
        requireObject(json, EXTENSIONS);
        return new GraphRequest(withoutNulls(json));
    }

    private static void requireObject(JsonObject json, String member) throws MalformedRequestException {
        if (!isAbsent(json.get(member)) && !(json.get(member) instanceof JsonObject)) {
            throw new MalformedRequestException(member + " is a JSON object");
        }
    }

    /** The library takes an absent member for what it is, and trips over one that is null. */
    private static JsonObject withoutNulls(JsonObject json) {
        JsonObjectBuilder builder = Json.createObjectBuilder();
        json.forEach((name, value) -> {
            if (!isAbsent(value)) {
                builder.add(name, value);
            }
        });
        return builder.build();
    }

    private static boolean isAbsent(JsonValue value) {
        return value == null || value.getValueType() == JsonValue.ValueType.NULL;
    }

    /** A request that is none; the message says what one would look like. */
    static final class MalformedRequestException extends Exception {

        MalformedRequestException(String message) {
            super(message);
        }
    }
}
