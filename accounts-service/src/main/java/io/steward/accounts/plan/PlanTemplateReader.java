package io.steward.accounts.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.platform.definitions.DefinitionText;
import io.steward.platform.http.BodyReader;
import jakarta.enterprise.context.ApplicationScoped;

/** The one door through which templates come in, built-in or a user's. */
@ApplicationScoped
class PlanTemplateReader {

    private final BodyReader reader;

    PlanTemplateReader(BodyReader reader) {
        this.reader = reader;
    }

    /**
     * A definition and its canonical text.
     *
     * @param json the same content with its fields in order: equal content gives equal text
     */
    record Source(PlanTemplateDefinition definition, String json) {}

    /**
     * Reads a definition in YAML or JSON.
     *
     * @throws RuntimeException that is answered with 400 where it is neither, and with 422 naming every fault
     */
    Source read(String text) {
        JsonNode tree = DefinitionText.parse(text);
        BodyReader.Reading<PlanTemplateDefinition> reading = reader.read(tree, PlanTemplateDefinition.class);
        reading.faults().throwIfAny();
        return new Source(reading.value(), DefinitionText.canonical(tree));
    }
}
