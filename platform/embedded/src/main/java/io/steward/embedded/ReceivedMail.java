package io.steward.embedded;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * One mail as one recipient got it.
 *
 * @param id stable, also over a restart; ascending in the order of arrival
 * @param from address of the sender, without the name
 * @param to address of the recipient from the SMTP envelope
 * @param text the plain part, or {@code null}
 * @param html the HTML part, or {@code null}
 * @param headers every header, unfolded; those that come several times are joined by a comma
 */
public record ReceivedMail(
        String id,
        String from,
        String to,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        Instant receivedAt) {

    /** Reads a mail as it came over the wire. */
    static ReceivedMail parse(String id, Instant receivedAt, String recipient, byte[] raw) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return new ReceivedMail(
                    id,
                    sender(message),
                    recipient,
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    find(message, "text/plain").orElse(null),
                    find(message, "text/html").orElse(null),
                    headers(message),
                    receivedAt);
        } catch (MessagingException | IOException e) {
            throw new InfrastructureException("Mail " + id + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String sender(MimeMessage message) throws MessagingException {
        return message.getFrom() != null && message.getFrom()[0] instanceof InternetAddress address
                ? address.getAddress()
                : "";
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString().replace("\r\n", "\n"));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = find(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            String unfolded = header.getValue().replaceAll("\\r?\\n\\s+", " ");
            headers.merge(header.getName(), unfolded, (first, next) -> first + ", " + next);
        }
        return Collections.unmodifiableMap(headers);
    }
}
