package io.steward.notification.channel.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who writes the mails. The mail server itself is set by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "steward.notification.email")
interface EmailConfiguration {

    /** Address of the sender; its domain is the right side of every Message-ID. Answers come here. */
    @WithDefault("success@steward.localhost")
    String fromAddress();

    /** Name of the sender; it also signs the mails. */
    @WithDefault("Your customer success team")
    String fromName();

    /** Where bounces go, the envelope's sender; the sender's address where it is not set. */
    Optional<String> bounceAddress();

    /** What a contact without a name is called in a greeting: "Hi there". */
    @WithDefault("there")
    String namelessContact();
}
