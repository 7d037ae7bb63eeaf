package io.steward.health.scorecard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problems;
import java.io.IOException;
import java.io.InputStream;

/** The one door through which scorecards come in, built-in or a user's. */
public final class ScorecardReader {

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build()
            .readerFor(Scorecard.class);

    private ScorecardReader() {}

    /**
     * Reads a definition.
     *
     * @throws RuntimeException that is answered with 400 where the text is no YAML, and with 422 naming every fault
     */
    public static Scorecard read(InputStream yaml) {
        Scorecard scorecard = parse(yaml);
        Faults faults = new Faults();
        scorecard.check(faults);
        faults.throwIfAny();
        return scorecard;
    }

    private static Scorecard parse(InputStream yaml) {
        try {
            return YAML.readValue(yaml);
        } catch (JsonMappingException e) {
            // A parser's failure below the root comes wrapped, and is no fault of one field.
            throw e.getCause() instanceof JsonProcessingException cause
                    ? malformed(cause)
                    : Problems.invalid(pointer(e), e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw Problems.malformed("the scorecard ended too early");
        }
    }

    private static RuntimeException malformed(JsonProcessingException failure) {
        return Problems.malformed("the scorecard is no YAML: " + failure.getOriginalMessage());
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder("#");
        failure.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName()));
        return pointer.toString();
    }
}
