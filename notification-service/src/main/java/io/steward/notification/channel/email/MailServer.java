package io.steward.notification.channel.email;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.steward.notification.message.Outcome;
import io.steward.notification.message.Reason;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** Hands mails to the SMTP server and says what its answer means. */
@ApplicationScoped
class MailServer {

    /** Authentication: a wrong password is ours to mend and no fault of the mail. */
    private static final Set<Integer> ABOUT_US = Set.of(454, 530, 534, 535, 538);

    /** What the mail client says of faults before it offers the mail. */
    private static final Set<String> BEFORE_THE_MAIL = Set.of(
            "got error response", "HELO failed", "STARTTLS required", "login is required", "AUTH ", "tls started");

    private final MailClient client;

    MailServer(MailClient client) {
        this.client = client;
    }

    /** Hands one mail over; never fails, every end is an outcome. */
    Uni<Outcome> handOver(MailMessage mail) {
        return client.sendMail(mail)
                .<Outcome>map(_ -> new Outcome.Accepted())
                .onFailure()
                .recoverWithItem(MailServer::outcome);
    }

    static Outcome outcome(Throwable failure) {
        if (isBeforeTheMail(failure)) {
            Log.warnf("the mail server takes no mail at the moment: %s", failure.getMessage());
            return new Outcome.Postponed(Reason.of(Reason.Code.NOT_TAKEN, "the mail server cannot be used"));
        }
        if (failure instanceof SMTPException answer) {
            String words = answer.getReplyMessage();
            return answer.isPermanent()
                    ? new Outcome.Refused(Reason.of(Reason.Code.REFUSED, words))
                    : new Outcome.Postponed(Reason.of(Reason.Code.NOT_TAKEN, words));
        }
        return new Outcome.Unknown(
                Reason.of(Reason.Code.NO_ANSWER, "the connection to the mail server broke: " + failure.getMessage()));
    }

    private static boolean isBeforeTheMail(Throwable failure) {
        if (failure instanceof SMTPException answer && ABOUT_US.contains(answer.getReplyCode())) {
            return true;
        }
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(MailServer::isAboutTheConnection)
                || (failure.getMessage() != null
                        && BEFORE_THE_MAIL.stream().anyMatch(failure.getMessage()::startsWith));
    }

    private static boolean isAboutTheConnection(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException;
    }
}
