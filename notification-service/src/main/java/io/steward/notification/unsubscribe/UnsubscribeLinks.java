package io.steward.notification.unsubscribe;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads the links by which recipients unsubscribe. */
@ApplicationScoped
public class UnsubscribeLinks {

    private static final int MIN_KEY_LENGTH = 32;

    private final UnsubscribeConfiguration configuration;

    UnsubscribeLinks(UnsubscribeConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The link for one contact and category. */
    public String url(UUID accountId, UUID contactId, String category) {
        String token = new UnsubscribeToken(contactId, accountId, category).sign(configuration.unsubscribeKey());
        return configuration.publicUrl().toString().replaceAll("/+$", "") + "/u/" + token;
    }

    /** What the last part of a link stands for; empty where it was not made here. */
    Optional<UnsubscribeToken> read(String word) {
        return UnsubscribeToken.verify(word, configuration.unsubscribeKey());
    }

    void checkSettings(@Observes StartupEvent start) {
        if (configuration.unsubscribeKey().length() < MIN_KEY_LENGTH) {
            throw new IllegalArgumentException("steward.notification.unsubscribe-key has "
                    + configuration.unsubscribeKey().length() + " characters: give it at least " + MIN_KEY_LENGTH);
        }
        if (configuration.unsubscribeKey().equals(UnsubscribeConfiguration.LOCAL_KEY)) {
            Log.warn("steward.notification.unsubscribe-key is the local stack's, which everybody knows: set"
                    + " STEWARD_UNSUBSCRIBE_KEY before real mail is sent");
        }
    }
}
