package io.steward.accounts.survey.invitation;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.steward.platform.tokens.SignedWord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads the links by which customers answer. A link names an invitation, and nobody. */
@ApplicationScoped
public class SurveyLinks {

    private static final int MIN_KEY_LENGTH = 32;
    private static final byte VERSION = 1;
    private static final int LENGTH = 1 + 2 * Long.BYTES;

    private final SurveyLinkSettings settings;

    SurveyLinks(SurveyLinkSettings settings) {
        this.settings = settings;
    }

    /** The link of an invitation. */
    public String url(UUID invitationId) {
        byte[] content = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putLong(invitationId.getMostSignificantBits())
                .putLong(invitationId.getLeastSignificantBits())
                .array();
        return settings.publicUrl().toString().replaceAll("/+$", "") + "/s/" + SignedWord.of(content, settings.key());
    }

    /** The invitation that the last part of a link names; empty where it was not made here. */
    public Optional<UUID> read(String word) {
        return SignedWord.read(word, settings.key())
                .map(ByteBuffer::wrap)
                .filter(content -> content.remaining() == LENGTH && content.get() == VERSION)
                .map(content -> new UUID(content.getLong(), content.getLong()));
    }

    void checkSettings(@Observes StartupEvent start) {
        if (settings.key().length() < MIN_KEY_LENGTH) {
            throw new IllegalArgumentException("steward.accounts.survey-links.key has "
                    + settings.key().length() + " characters: give it at least " + MIN_KEY_LENGTH);
        }
        if (settings.key().equals(SurveyLinkSettings.LOCAL_KEY)) {
            Log.warn("steward.accounts.survey-links.key is the local stack's, which everybody knows: set"
                    + " STEWARD_SURVEY_KEY before real surveys are sent");
        }
    }
}
