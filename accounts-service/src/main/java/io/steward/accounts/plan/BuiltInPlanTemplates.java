package io.steward.accounts.plan;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.steward.accounts.plan.PlanTemplateReader.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The templates that come with the product. They are saved and published at the start through the same door as a user's:
 * what is unchanged makes no version, and a template that a user has written a version of is left alone.
 */
@ApplicationScoped
class BuiltInPlanTemplates {

    static final String AUTHOR = "steward";

    static final List<String> FILES = List.of(
            "30-60-90.yaml",
            "12-week-onboarding.yaml",
            "saas-tool-success.yaml",
            "course-success.yaml",
            "service-success.yaml",
            "membership-success.yaml");

    private static final Logger LOG = Logger.getLogger(BuiltInPlanTemplates.class);

    private final PlanTemplateService templates;
    private final PlanTemplateReader reader;

    BuiltInPlanTemplates(PlanTemplateService templates, PlanTemplateReader reader) {
        this.templates = templates;
        this.reader = reader;
    }

    void load(@Observes StartupEvent started) throws Throwable {
        for (String file : FILES) {
            Source source = reader.read(text(file));
            if (VertxContextSupport.subscribeAndAwait(() -> templates.loadBuiltIn(source, AUTHOR))) {
                LOG.infof(
                        "Built-in plan template %s has a new version",
                        source.definition().key());
            }
        }
    }

    static String text(String file) {
        try (InputStream resource = BuiltInPlanTemplates.class.getResourceAsStream("/plan-templates/" + file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("built-in plan template " + file + " cannot be read", e);
        }
    }
}
