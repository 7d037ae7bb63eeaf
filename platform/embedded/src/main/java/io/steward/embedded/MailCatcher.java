package io.steward.embedded;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** An SMTP server that accepts everything and delivers nothing, and the page and API where its mails can be read. */
public final class MailCatcher implements AutoCloseable {
    private final GreenMail smtp;
    private final int smtpPort;
    private final MailboxServer page;

    private MailCatcher(GreenMail smtp, int smtpPort, MailboxServer page) {
        this.smtp = smtp;
        this.smtpPort = smtpPort;
        this.page = page;
    }

    /**
     * Starts both servers; mails of earlier runs in {@code directory} are there again.
     *
     * @param smtpPort 0 for any free one
     * @param mailboxPort 0 for any free one
     */
    public static MailCatcher start(Path directory, int smtpPort, int mailboxPort) {
        try {
            Mailbox mailbox = Mailbox.open(directory, Clock.systemUTC());
            int actualPort = FreePorts.orAny(smtpPort);
            MailboxServer page = MailboxServer.start(mailbox, mailboxPort);
            GreenMail smtp = new GreenMail(new ServerSetup(actualPort, "localhost", ServerSetup.PROTOCOL_SMTP));
            smtp.start();
            smtp.getUserManager()
                    .setMessageDeliveryHandler((message, address) -> new Recipient(address.getEmail(), mailbox));
            return new MailCatcher(smtp, actualPort, page);
        } catch (IOException | IllegalStateException e) {
            throw new InfrastructureException("The mail server did not start: " + e.getMessage(), e);
        }
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int mailboxPort() {
        return page.port();
    }

    @Override
    public void close() {
        smtp.stop();
        page.close();
    }

    /** Whoever is written to exists, without a password and without a mailbox of the server's own. */
    private record Recipient(String address, Mailbox mailbox) implements GreenMailUser {

        @Override
        public void deliver(MovingMessage message) {
            deliver(message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            try {
                message.writeTo(raw);
                mailbox.deliver(address, raw.toByteArray());
            } catch (IOException | MessagingException e) {
                throw new InfrastructureException("A mail could not be kept: " + e.getMessage(), e);
            }
        }

        @Override
        public String getEmail() {
            return address;
        }

        @Override
        public String getLogin() {
            return address;
        }

        @Override
        public String getQualifiedMailboxName() {
            return address;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {
            throw new UnsupportedOperationException("Recipients have no password");
        }

        @Override
        public void authenticate(String password) throws UserException {
            throw new UserException("Recipients do not log in");
        }

        @Override
        public void create() {
            // There is nothing to prepare: the mailbox takes any address.
        }

        @Override
        public void delete() {
            // Nor anything to remove.
        }
    }
}
