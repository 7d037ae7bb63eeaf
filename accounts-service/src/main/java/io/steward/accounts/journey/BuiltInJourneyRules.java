package io.steward.accounts.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.steward.platform.http.BodyReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;

/** The rules that it comes with. They are brought at the start through the same door as a user's, switched off. */
@ApplicationScoped
class BuiltInJourneyRules {

    private static final String FILE = "/journey/journey-rules.yaml";

    private final JourneyRuleService rules;
    private final BodyReader reader;

    BuiltInJourneyRules(JourneyRuleService rules, BodyReader reader) {
        this.rules = rules;
        this.reader = reader;
    }

    void bringAtStart(@Observes StartupEvent started) throws Throwable {
        // Reading is work for the processor and loads CEL: it stays off the event loop.
        JourneyRulesRequest builtIn = read();
        VertxContextSupport.subscribeAndAwait(() -> bring(builtIn));
    }

    Uni<Void> bring(JourneyRulesRequest builtIn) {
        return rules.bring(builtIn)
                .invoke(brought -> {
                    if (brought) {
                        Log.info("the built-in rules of the journey have a new version");
                    }
                })
                .replaceWithVoid();
    }

    JourneyRulesRequest read() {
        try (InputStream file = BuiltInJourneyRules.class.getResourceAsStream(FILE)) {
            JsonNode tree = YAMLMapper.builder().build().readTree(file);
            BodyReader.Reading<JourneyRulesRequest> reading = reader.read(tree, JourneyRulesRequest.class);
            reading.faults().throwIfAny();
            return reading.value();
        } catch (IOException e) {
            throw new IllegalStateException("the built-in rules of the journey cannot be read", e);
        }
    }
}
