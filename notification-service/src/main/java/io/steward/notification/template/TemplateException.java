package io.steward.notification.template;

/** A template that cannot be found or filled in; the message says what is missing, for a person to read. */
public abstract sealed class TemplateException extends RuntimeException {

    private TemplateException(String message) {
        super(message);
    }

    /** There is no template under the key. */
    public static final class Unknown extends TemplateException {
        Unknown(String key) {
            super("there is no template " + key);
        }
    }

    /** The template needs a variable that was not given. */
    public static final class MissingVariable extends TemplateException {
        MissingVariable(String template, String variables) {
            super("template " + template + " needs " + variables);
        }
    }
}
