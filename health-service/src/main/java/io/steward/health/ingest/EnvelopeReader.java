package io.steward.health.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.steward.health.ingest.Envelope.Slice;
import io.steward.platform.problems.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a body into its items without writing them anew: the text of an item is kept as it came. */
final class EnvelopeReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EnvelopeReader() {}

    /** A single call: the body is the item. */
    static Envelope single(byte[] body) {
        try (JsonParser parser = MAPPER.createParser(body)) {
            requireObject(parser.nextToken());
            JsonNode content = parser.readValueAsTree();
            requireEnd(parser);
            Slice item = new Slice(content, new String(body, StandardCharsets.UTF_8).strip(), body.length);
            return new Envelope(text(content.path("writeKey")), content.path("sentAt"), missing(), List.of(item));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw Problems.malformed("the body ended too early");
        }
    }

    /** A batch: an object with the list {@code batch}. */
    static Envelope batch(byte[] body) {
        String writeKey = null;
        JsonNode sentAt = missing();
        JsonNode context = missing();
        List<Slice> items = null;
        try (JsonParser parser = MAPPER.createParser(body)) {
            requireObject(parser.nextToken());
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (field) {
                    case "batch" -> items = value == JsonToken.START_ARRAY ? items(parser, body) : skipped(parser);
                    case "writeKey" -> writeKey = text(parser.readValueAsTree());
                    case "sentAt" -> sentAt = parser.readValueAsTree();
                    case "context" -> context = parser.readValueAsTree();
                    case String ignored -> parser.skipChildren();
                }
            }
            requireEnd(parser);
            return new Envelope(writeKey, sentAt, context, items);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw Problems.malformed("the body ended too early");
        }
    }

    private static List<Slice> items(JsonParser parser, byte[] body) throws IOException {
        List<Slice> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int begin = (int) parser.currentTokenLocation().getByteOffset();
            JsonNode content = parser.readValueAsTree();
            int length = (int) parser.currentLocation().getByteOffset() - begin;
            items.add(new Slice(content, new String(body, begin, length, StandardCharsets.UTF_8), length));
        }
        return items;
    }

    private static List<Slice> skipped(JsonParser parser) throws IOException {
        parser.skipChildren();
        return null;
    }

    private static void requireObject(JsonToken first) {
        if (first != JsonToken.START_OBJECT) {
            throw Problems.malformed("the body must be a JSON object");
        }
    }

    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw Problems.malformed("the body must be one JSON object");
        }
    }

    private static RuntimeException malformed(JsonProcessingException e) {
        return Problems.malformed("the body is not JSON: line "
                + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr());
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    private static JsonNode missing() {
        return MissingNode.getInstance();
    }
}
