package io.steward.notification.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.notification.message.Outcome;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailServerTest {

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureMeansWhatTheProtocolSays(Throwable failure, Class<? extends Outcome> expected) {
        assertThat(MailServer.outcome(failure)).isInstanceOf(expected);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(answer("recipient address not accepted", 550), Outcome.Refused.class),
                Arguments.of(answer("recipient address not accepted", 451), Outcome.Postponed.class),
                Arguments.of(answer("sending data failed", 452), Outcome.Postponed.class),
                Arguments.of(answer("AUTH PLAIN failed", 535), Outcome.Postponed.class),
                Arguments.of(answer("got error response", 554), Outcome.Postponed.class),
                Arguments.of(new ConnectException("refused"), Outcome.Postponed.class),
                Arguments.of(new RuntimeException(new UnknownHostException("mail")), Outcome.Postponed.class),
                Arguments.of(
                        new NoStackTraceThrowable("STARTTLS required but not supported by server"),
                        Outcome.Postponed.class),
                Arguments.of(new IOException("connection reset by peer"), Outcome.Unknown.class),
                Arguments.of(new NoStackTraceThrowable("socket was closed unexpected."), Outcome.Unknown.class));
    }

    private static SMTPException answer(String message, int code) {
        return new SMTPException(message, code, List.of(code + " words"), false);
    }
}
