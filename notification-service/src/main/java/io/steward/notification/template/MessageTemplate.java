package io.steward.notification.template;

import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A published template, parsed: gives the texts of a message for its variables. */
public final class MessageTemplate {

    private final TemplateDefinition definition;
    private final Template subject;
    private final Template text;
    private final Template html;
    private final Template inboxTitle;
    private final Template inboxBody;

    MessageTemplate(TemplateDefinition definition, Parts parts) {
        this.definition = definition;
        this.subject = parts.subject();
        this.text = parts.text();
        this.html = parts.html();
        this.inboxTitle = parts.inboxTitle();
        this.inboxBody = parts.inboxBody();
        requireVocabulary();
    }

    /** The parsed parts. */
    record Parts(Template subject, Template text, Template html, Template inboxTitle, Template inboxBody) {}

    /** The texts of a mail. */
    public record Mail(String subject, String text, String html) {}

    /** The texts of an inbox item. */
    public record InboxItem(String title, String body) {}

    /** The key that requests use. */
    public String key() {
        return definition.key();
    }

    /** What others may know of it. */
    public TemplateView view() {
        return new TemplateView(
                definition.key(),
                definition.version(),
                definition.name(),
                definition.category(),
                used(all()).stream()
                        .filter(Vocabulary.OF_REQUESTS::contains)
                        .map(name -> new TemplateView.Variable(
                                name, !definition.optional().contains(name)))
                        .toList());
    }

    /**
     * Fails where a mail could not be rendered with these variables of a request.
     *
     * @throws TemplateException naming what is missing
     */
    public void requireForMail(Map<String, String> variables) {
        requireGiven(List.of(subject, text, html), variables, Vocabulary.OF_SENDING);
    }

    /**
     * The mail.
     *
     * @param variables of the request and of sending together
     * @throws TemplateException naming what is missing
     */
    public Mail mail(Map<String, String> variables) {
        List<Template> parts = List.of(subject, text, html);
        requireGiven(parts, variables, Set.of());
        String line = oneLine(subject.render(complete(parts, variables)));
        Map<String, String> all = complete(parts, variables);
        all.put(Vocabulary.SUBJECT, line);
        return new Mail(line, text.render(all).strip() + "\n", html.render(all));
    }

    /**
     * The inbox item.
     *
     * @throws TemplateException naming what is missing
     */
    public InboxItem inboxItem(Map<String, String> variables) {
        List<Template> parts = List.of(inboxTitle, inboxBody);
        requireGiven(parts, variables, Set.of());
        Map<String, String> all = complete(parts, variables);
        return new InboxItem(
                oneLine(inboxTitle.render(all)), inboxBody.render(all).strip());
    }

    private List<Template> all() {
        return List.of(subject, text, html, inboxTitle, inboxBody);
    }

    private void requireVocabulary() {
        Set<String> unknown = used(all());
        unknown.removeAll(Vocabulary.ALL);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("template " + definition.key() + " uses " + unknown
                    + ", which nobody fills in; there are " + new TreeSet<>(Vocabulary.ALL));
        }
    }

    private void requireGiven(Collection<Template> parts, Map<String, String> variables, Set<String> later) {
        Set<String> missing = used(parts);
        missing.removeAll(definition.optional());
        missing.removeAll(later);
        missing.removeAll(Vocabulary.OF_LAYOUT);
        missing.removeIf(
                name -> variables.get(name) != null && !variables.get(name).isBlank());
        if (!missing.isEmpty()) {
            throw new TemplateException.MissingVariable(definition.key(), String.join(", ", missing));
        }
    }

    /** Empty texts stand for what is optional and absent, so that a template can ask for it by {@code {#if}}. */
    private static Map<String, String> complete(Collection<Template> parts, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        Stream.concat(used(parts).stream(), Vocabulary.OF_LAYOUT.stream())
                .forEach(name -> all.merge(name, "", (given, empty) -> given));
        return all;
    }

    private static Set<String> used(Collection<Template> parts) {
        return parts.stream()
                .flatMap(part -> part.getExpressions().stream())
                .filter(expression -> !expression.isLiteral() && !expression.hasNamespace())
                .map(Expression::getParts)
                .map(path -> path.getFirst().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
