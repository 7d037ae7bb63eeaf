package io.steward.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

/**
 * Reads request bodies and finds everything that is wrong with them in one go: unknown fields, values of a wrong type
 * or form, and the rules of {@link Checked} bodies.
 */
@ApplicationScoped
public class BodyReader {

    private final ObjectMapper mapper;

    BodyReader(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                // An amount stays the decimal that was sent, trailing zeros included.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
                .addHandler(new FaultCollector());
    }

    /**
     * Reads a body that must be right.
     *
     * @throws RuntimeException that is answered with 400 where the text is no JSON, and with 422 naming every fault
     */
    public Object read(InputStream body, Type type) {
        JsonNode tree = parse(body);
        Reading<Object> reading = bind(tree, mapper.constructType(type));
        reading.faults().throwIfAny();
        return reading.value();
    }

    /** Reads one item of a batch: its faults are for the caller to tell, so that it spoils no other item. */
    public <T> Reading<T> read(JsonNode item, Class<T> type) {
        Reading<Object> reading = bind(item, mapper.constructType(type));
        return new Reading<>(type.cast(reading.value()), reading.faults());
    }

    /**
     * What came of reading.
     *
     * @param value null where nothing could be made of the item
     * @param faults empty where the value is right
     */
    public record Reading<T>(T value, Faults faults) {}

    private JsonNode parse(InputStream body) {
        try {
            JsonNode tree = mapper.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw Problems.malformed("a JSON body is required");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw Problems.malformed(
                    "the body is not JSON: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw Problems.malformed("the body ended too early");
        }
    }

    private Reading<Object> bind(JsonNode tree, JavaType type) {
        Faults faults = new Faults();
        Object value = null;
        if (tree.isNull() || (tree.isObject() == type.isCollectionLikeType())) {
            faults.check(false, "#", type.isCollectionLikeType() ? "must be a list" : "must be an object");
        } else {
            BodyLimits.check(tree, faults);
            value = FaultCollector.bind(mapper.readerFor(type), tree.deepCopy(), faults);
        }
        if (value instanceof Checked checked) {
            checked.check(faults);
        }
        return new Reading<>(value, faults);
    }
}
