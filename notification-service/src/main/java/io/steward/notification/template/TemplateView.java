package io.steward.notification.template;

import java.util.List;

/**
 * A template as others see it.
 *
 * @param category what a recipient may unsubscribe from
 * @param variables what a request may fill in
 */
public record TemplateView(String key, int version, String name, String category, List<Variable> variables) {

    /**
     * A variable.
     *
     * @param required whether a message without it is dropped
     */
    public record Variable(String name, boolean required) {}
}
