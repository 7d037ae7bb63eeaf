package io.steward.notification.template;

import java.util.Set;

/**
 * A template as written down in YAML, apart from the bodies of its mail.
 *
 * @param key unique name that requests use
 * @param name what people call it
 * @param category what a recipient may unsubscribe from where the request names nothing else
 * @param optional variables that may be missing; they are then empty
 * @param subject of the mail
 * @param inbox the item for a member of staff
 */
record TemplateDefinition(
        String key, int version, String name, String category, Set<String> optional, String subject, InboxText inbox) {

    /** Title and body of an inbox item. */
    record InboxText(String title, String body) {}

    TemplateDefinition {
        optional = optional == null ? Set.of() : Set.copyOf(optional);
    }
}
