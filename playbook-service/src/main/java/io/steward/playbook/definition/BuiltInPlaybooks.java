package io.steward.playbook.definition;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The playbooks that come with the product. They are saved and published at the start through the same door as a user's:
 * what is unchanged makes no version, and a playbook whose newest version a user wrote is left alone.
 */
@ApplicationScoped
class BuiltInPlaybooks {

    static final String AUTHOR = "steward";
    static final List<String> FILES = List.of("onboarding.yaml", "low-usage.yaml");

    private static final Logger LOG = Logger.getLogger(BuiltInPlaybooks.class);

    private final PlaybookService playbooks;

    BuiltInPlaybooks(PlaybookService playbooks) {
        this.playbooks = playbooks;
    }

    void load(@Observes StartupEvent started) throws Throwable {
        for (String file : FILES) {
            // Reading is work for the processor and loads CEL: it stays off the event loop.
            DefinitionReader.Source source = DefinitionReader.read(text(file));
            VertxContextSupport.subscribeAndAwait(() -> load(source));
        }
    }

    Uni<Void> load(DefinitionReader.Source source) {
        String key = source.definition().key();
        return playbooks
                .loadBuiltIn(source, AUTHOR)
                .invoke(published -> {
                    if (published) {
                        LOG.infof("Built-in playbook %s has a new version", key);
                    }
                })
                .replaceWithVoid();
    }

    static String text(String file) {
        try (InputStream resource = BuiltInPlaybooks.class.getResourceAsStream("/playbooks/" + file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("built-in playbook " + file + " cannot be read", e);
        }
    }
}
