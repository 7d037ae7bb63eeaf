package io.steward.notification.template;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The templates. All are parsed at start, so that a broken one stops the service and not a mail. */
@Startup
@ApplicationScoped
public class TemplateService {

    private static final String FOLDER = "/message-templates/";
    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);
    private static final Variant TEXT = Variant.forContentType(Variant.TEXT_PLAIN);
    private static final List<String> BUILT_IN = List.of(
            "onboarding-welcome",
            "onboarding-check-in",
            "onboarding-feature-introduction",
            "low-usage-re-engagement",
            "task-assigned",
            "task-escalated",
            "survey-invitation",
            "feedback-routed",
            "feedback-closed",
            "mention");

    private final Engine engine;
    private final ObjectMapper yaml =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final Map<String, MessageTemplate> templates = new LinkedHashMap<>();

    TemplateService() {
        // An engine of its own: the service's pages and a user's templates share neither names nor helpers.
        engine = Engine.builder()
                .addDefaults()
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .strictRendering(true)
                .build();
        engine.putTemplate("mail-html", parse("layout.html", HTML));
        engine.putTemplate("mail-text", parse("layout.txt", TEXT));
        BUILT_IN.forEach(key -> templates.put(key, load(key)));
    }

    /**
     * The template of a key.
     *
     * @throws TemplateException where there is none
     */
    public MessageTemplate getTemplate(String key) {
        MessageTemplate template = templates.get(key);
        if (template == null) {
            throw new TemplateException.Unknown(key);
        }
        return template;
    }

    List<TemplateView> list() {
        return templates.values().stream().map(MessageTemplate::view).toList();
    }

    private MessageTemplate load(String key) {
        TemplateDefinition definition = definition(key + "/template.yaml");
        if (!key.equals(definition.key())) {
            throw new IllegalArgumentException(
                    "template in folder " + key + " calls itself " + definition.key() + ": make them the same");
        }
        return new MessageTemplate(
                definition,
                new MessageTemplate.Parts(
                        engine.parse(definition.subject(), TEXT, key + "/subject"),
                        parse(key + "/mail.txt", TEXT),
                        parse(key + "/mail.html", HTML),
                        engine.parse(definition.inbox().title(), TEXT, key + "/inbox-title"),
                        engine.parse(definition.inbox().body(), TEXT, key + "/inbox-body")));
    }

    private TemplateDefinition definition(String path) {
        try {
            return yaml.readValue(resource(path), TemplateDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException("template " + path + " cannot be read", e);
        }
    }

    private Template parse(String path, Variant variant) {
        return engine.parse(resource(path), variant, path);
    }

    private static String resource(String path) {
        try (InputStream stream = TemplateService.class.getResourceAsStream(FOLDER + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("template file " + path + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("template file " + path + " cannot be read", e);
        }
    }
}
