package io.steward.notification.channel.email;

import io.steward.notification.message.MessageFacts;
import io.steward.notification.template.MessageTemplate;
import io.steward.notification.template.TemplateService;
import io.steward.notification.template.Vocabulary;
import io.steward.notification.unsubscribe.UnsubscribeLinks;
import io.steward.platform.contracts.accounts.ContactView;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Writes the mail of a message: text and HTML, our own Message-ID, and one-click unsubscribe (RFC 8058). */
@ApplicationScoped
class EmailComposer {

    private final TemplateService templates;
    private final UnsubscribeLinks links;
    private final EmailConfiguration configuration;
    private final MailAddress from;

    EmailComposer(TemplateService templates, UnsubscribeLinks links, EmailConfiguration configuration) {
        this.templates = templates;
        this.links = links;
        this.configuration = configuration;
        this.from = MailAddress.of(configuration.fromAddress(), configuration.fromName())
                .orElseThrow(() -> new IllegalArgumentException("steward.notification.email.from-address is "
                        + configuration.fromAddress() + ", which is no mail address"));
    }

    /**
     * The mail.
     *
     * @throws io.steward.notification.template.TemplateException where it cannot be rendered
     */
    MailMessage compose(MessageFacts message, ContactView contact, MailAddress to) {
        String unsubscribeUrl =
                message.transactional() ? "" : links.url(message.accountId(), contact.id(), message.category());
        MessageTemplate.Mail mail =
                templates.getTemplate(message.template()).mail(variables(message, to, unsubscribeUrl));
        MailMessage email = new MailMessage()
                .setFrom(from.address())
                .setTo(to.address())
                .setSubject(mail.subject())
                .setText(mail.text())
                .setHtml(mail.html());
        configuration.bounceAddress().ifPresent(email::setBounceAddress);
        return email.setHeaders(headers(message, to, unsubscribeUrl));
    }

    private Map<String, String> variables(MessageFacts message, MailAddress to, String unsubscribeUrl) {
        Map<String, String> variables = new HashMap<>(message.variables());
        variables.put(Vocabulary.CONTACT_NAME, to.name() == null ? configuration.namelessContact() : to.name());
        variables.put(Vocabulary.SENDER_NAME, configuration.fromName());
        variables.put(Vocabulary.UNSUBSCRIBE_URL, unsubscribeUrl);
        return variables;
    }

    private MultiMap headers(MessageFacts message, MailAddress to, String unsubscribeUrl) {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap().set("From", from.header()).set("To", to.header());
        // The same when a person sends it again, so that the recipient's program can tell the second copy.
        headers.set("Message-ID", "<" + message.id() + "@" + from.domain() + ">");
        if (!unsubscribeUrl.isEmpty()) {
            headers.set("List-Unsubscribe", "<" + unsubscribeUrl + ">");
            headers.set("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }
}
