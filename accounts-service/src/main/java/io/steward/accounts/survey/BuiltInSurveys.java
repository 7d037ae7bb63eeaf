package io.steward.accounts.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.steward.platform.http.BodyReader;
import io.steward.platform.http.BodyReader.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The surveys that come with the product. They are read and checked at the start as those of users are; one that a user
 * has changed is left alone.
 */
@ApplicationScoped
class BuiltInSurveys {

    static final List<String> KEYS = List.of("after-onboarding", "nps-quarterly", "on-completion", "on-exit");

    private static final Logger LOG = Logger.getLogger(BuiltInSurveys.class);
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final SurveyService surveys;
    private final BodyReader reader;

    BuiltInSurveys(SurveyService surveys, BodyReader reader) {
        this.surveys = surveys;
        this.reader = reader;
    }

    void load(@Observes StartupEvent started) throws Throwable {
        for (String key : KEYS) {
            SurveyRequest survey = read(key);
            VertxContextSupport.subscribeAndAwait(() -> load(key, survey));
        }
    }

    private Uni<Void> load(String key, SurveyRequest survey) {
        return surveys.defineBuiltIn(key, survey)
                .invoke(isNew -> {
                    if (isNew) {
                        LOG.infof("Built-in survey %s is there", key);
                    }
                })
                .replaceWithVoid();
    }

    /** @throws IllegalStateException where the file is no proper survey of this key */
    SurveyRequest read(String key) {
        try (InputStream file = BuiltInSurveys.class.getResourceAsStream("/surveys/" + key + ".yaml")) {
            ObjectNode content = (ObjectNode) YAML.readTree(file);
            if (!key.equals(content.remove("key").asText())) {
                throw new IllegalStateException("built-in survey " + key + " calls itself otherwise");
            }
            Reading<SurveyRequest> reading = reader.read(content, SurveyRequest.class);
            if (!reading.faults().isEmpty()) {
                throw new IllegalStateException(
                        "built-in survey " + key + ": " + reading.faults().all());
            }
            return reading.value();
        } catch (IOException e) {
            throw new UncheckedIOException("built-in survey " + key + " cannot be read", e);
        }
    }
}
