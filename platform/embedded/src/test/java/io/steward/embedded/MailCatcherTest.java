package io.steward.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private MailCatcher catcher;

    @BeforeEach
    void start() {
        catcher = MailCatcher.start(directory, 0, 0);
    }

    @AfterEach
    void stop() {
        catcher.close();
        http.close();
    }

    @Test
    void aMailIsReadAsItWasWritten() throws Exception {
        // Given
        Instant before = Instant.now();

        // When
        send("Grüße aus Köln", "ada@customer.example");

        // Then
        JsonNode mail = messages("").get(0);
        assertThat(mail.get("from").textValue()).isEqualTo("steward@vendor.example");
        assertThat(mail.get("to").textValue()).isEqualTo("ada@customer.example");
        assertThat(mail.get("subject").textValue()).isEqualTo("Grüße aus Köln");
        assertThat(mail.get("text").textValue()).isEqualTo("Schöne\nGrüße");
        assertThat(mail.get("html").textValue()).isEqualTo("<p>Schöne Grüße</p>");
        assertThat(mail.get("headers").get("List-Unsubscribe").textValue())
                .isEqualTo("<http://localhost/u/" + "t".repeat(90) + ">");
        assertThat(Instant.parse(mail.get("receivedAt").textValue())).isBetween(before.minusMillis(1), Instant.now());
    }

    @Test
    void theNewestComesFirst() throws Exception {
        // Given
        send("first", "ada@customer.example");
        send("second", "ada@customer.example");
        send("third", "ada@customer.example");

        // When
        JsonNode mails = messages("");

        // Then
        assertThat(mails.findValuesAsText("subject")).containsExactly("third", "second", "first");
        assertThat(mails.findValuesAsText("id")).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void mailsToOneAddressAreFound() throws Exception {
        // Given
        send("for both", "ada+test@customer.example", "grace@customer.example");
        send("for grace", "grace@customer.example");

        // When
        JsonNode mails = messages("?to=ada+test@customer.example");

        // Then
        assertThat(mails.findValuesAsText("subject")).containsExactly("for both");
    }

    @Test
    void mailsOutliveARestart() throws Exception {
        // Given
        send("first", "ada@customer.example");
        send("second", "ada@customer.example");
        JsonNode before = messages("");
        catcher.close();

        // When
        catcher = MailCatcher.start(directory, 0, 0);

        // Then
        assertThat(messages("")).isEqualTo(before);
        send("third", "ada@customer.example");
        assertThat(messages("").findValuesAsText("subject")).containsExactly("third", "second", "first");
    }

    @Test
    void deletedMailsDoNotComeBack() throws Exception {
        // Given
        send("first", "ada@customer.example");

        // When
        int status = http.send(
                        HttpRequest.newBuilder(address("")).DELETE().build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();

        // Then
        assertThat(status).isEqualTo(204);
        assertThat(messages("")).isEmpty();
        catcher.close();
        catcher = MailCatcher.start(directory, 0, 0);
        assertThat(messages("")).isEmpty();
    }

    @Test
    void aBrowserGetsAPage() throws Exception {
        // When
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + catcher.mailboxPort() + "/"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("<title>Steward mailbox</title>");
    }

    private JsonNode messages(String query) throws Exception {
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(address(query)).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new ObjectMapper().readTree(answer.body());
    }

    private URI address(String query) {
        return URI.create("http://localhost:" + catcher.mailboxPort() + "/api/messages" + query);
    }

    private void send(String subject, String... recipients) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", Integer.toString(catcher.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("steward@vendor.example"));
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        message.setHeader("List-Unsubscribe", "<http://localhost/u/" + "t".repeat(90) + ">");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Schöne\nGrüße", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<p>Schöne Grüße</p>", "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }
}
