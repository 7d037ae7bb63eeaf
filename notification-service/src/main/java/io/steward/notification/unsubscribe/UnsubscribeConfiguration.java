package io.steward.notification.unsubscribe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** How recipients reach the page on which they unsubscribe. */
@ConfigMapping(prefix = "steward.notification")
interface UnsubscribeConfiguration {

    /** The key of the local stack: known to everybody, so never for real mail. */
    String LOCAL_KEY = "steward-local-unsubscribe-key-not-a-secret";

    /** Address of this service as recipients reach it, without a path; https outside of the local stack. */
    @WithDefault("http://localhost:8084")
    URI publicUrl();

    /**
     * Secret that signs the links, at least 32 characters. A change makes every link in mails already sent invalid.
     */
    @WithDefault(LOCAL_KEY)
    String unsubscribeKey();
}
