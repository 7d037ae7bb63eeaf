package io.steward.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Goes on after a fault: notes it with its place, and leaves the field null. */
final class FaultCollector extends DeserializationProblemHandler {

    private static final ThreadLocal<Faults> CURRENT = new ThreadLocal<>();

    /**
     * Binds a tree within one thread, noting faults instead of stopping at the first. Where the binding gives up at a
     * value all the same, the value is noted, taken out of the tree, and the rest is bound again.
     *
     * @return null where nothing could be made of the tree
     */
    static Object bind(ObjectReader reader, JsonNode tree, Faults faults) {
        CURRENT.set(faults);
        try {
            while (true) {
                try {
                    return reader.readValue(tree);
                } catch (JsonMappingException e) {
                    String pointer = pointer(e);
                    note(
                            "#" + pointer,
                            e instanceof MismatchedInputException known ? expected(known) : "cannot be read");
                    if (!remove(tree, pointer)) {
                        return null;
                    }
                }
            }
        } catch (IOException e) {
            note("#", "cannot be read");
            return null;
        } finally {
            CURRENT.remove();
        }
    }

    private static boolean remove(JsonNode tree, String pointer) {
        if (pointer.isEmpty()) {
            return false;
        }
        JsonPointer place = JsonPointer.compile(pointer);
        return switch (tree.at(place.head())) {
            case ObjectNode object -> object.remove(place.last().getMatchingProperty()) != null;
            case ArrayNode array ->
                !array.set(place.last().getMatchingIndex(), NullNode.getInstance())
                        .isNull();
            default -> false;
        };
    }

    private static String expected(MismatchedInputException failure) {
        return failure.getTargetType() == null ? "cannot be read" : expected(failure.getTargetType());
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        // The fields of a record are buffered first: the outer parser then stands at the end of the whole object.
        JsonParser outer = context.getParser();
        String object = outer.currentToken() == JsonToken.END_OBJECT || parser != outer
                ? outer.getParsingContext().pathAsPointer().toString()
                : parent(outer.getParsingContext().pathAsPointer().toString());
        note("#" + object + "/" + escape(name), "is not a field of this object");
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String failure) {
        note(here(context), expected(target));
        return null;
    }

    @Override
    public Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String failure) {
        note(here(context), expected(target));
        return null;
    }

    @Override
    public Object handleWeirdNativeValue(
            DeserializationContext context, JavaType target, Object value, JsonParser parser) {
        note(here(context), expected(target.getRawClass()));
        return null;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure)
            throws IOException {
        note(here(context), expected(target.getRawClass()));
        parser.skipChildren();
        return null;
    }

    @Override
    public Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable failure) {
        note(here(context), expected(type));
        return null;
    }

    private static void note(String pointer, String detail) {
        CURRENT.get().add(Fault.at(pointer, detail));
    }

    private static String here(DeserializationContext context) {
        return "#" + context.getParser().getParsingContext().pathAsPointer();
    }

    private static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash <= 0 ? "" : pointer.substring(0, slash);
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? Integer.toString(step.getIndex()) : escape(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "String" -> "must be a text";
            case "int", "Integer", "long", "Long", "BigInteger" -> "must be a whole number in range";
            case "BigDecimal", "double", "Double" -> "must be a number";
            case "boolean", "Boolean" -> "must be true or false";
            case "LocalDate" -> "must be a date such as 2026-01-31";
            case "Instant", "OffsetDateTime" -> "must be a time such as 2026-01-31T09:30:00Z";
            case "Duration", "Period" -> "must be an ISO 8601 duration such as P7D";
            case "UUID" -> "must be a UUID";
            case "List", "Set", "Collection" -> "must be a list";
            default -> "must be an object";
        };
    }
}
