package io.steward.accounts.survey.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** How customers reach the page on which they answer. */
@ConfigMapping(prefix = "steward.accounts.survey-links")
interface SurveyLinkSettings {

    /** The key of the local stack: known to everybody, so never for real mail. */
    String LOCAL_KEY = "steward-local-survey-key-not-a-secret";

    /** Address of this service as customers reach it, without a path; https outside of the local stack. */
    @WithDefault("http://localhost:8081")
    URI publicUrl();

    /** Secret that signs the links, at least 32 characters. A change makes every link already sent invalid. */
    @WithDefault(LOCAL_KEY)
    String key();
}
