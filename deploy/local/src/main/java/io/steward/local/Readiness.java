package io.steward.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks a process over HTTP whether it is ready to work. */
final class Readiness implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(ANSWER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** Health check of a service. */
    static URI of(StackAddresses addresses, StewardService service) {
        return URI.create(addresses.managementUrl(service) + "/q/health/ready");
    }

    /** Keycloak says that it has started before the realm is imported: only the realm's own page proves it. */
    static URI ofKeycloak(StackAddresses addresses) {
        return URI.create(addresses.issuer() + "/.well-known/openid-configuration");
    }

    /** Whether the address answers 200 now. */
    boolean isReady(URI address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(ANSWER).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns when the address answers 200; fails when the process ends before, or the time is over. */
    void await(String name, Process process, URI address, Duration patience, Layout layout) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady(address)) {
            if (!process.isAlive()) {
                throw new StackException("%s ended with exit code %d while starting. The end of %s:%n%s"
                        .formatted(name, process.exitValue(), layout.log(name), endOf(layout, name)));
            }
            if (System.nanoTime() > deadline) {
                throw new StackException("%s is not ready after %d s (%s). The end of %s:%n%s"
                        .formatted(name, patience.toSeconds(), address, layout.log(name), endOf(layout, name)));
            }
            pause();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static String endOf(Layout layout, String name) {
        List<String> lines = LogTail.lines(layout.log(name), 20);
        return String.join(System.lineSeparator(), lines);
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting.", e);
        }
    }
}
