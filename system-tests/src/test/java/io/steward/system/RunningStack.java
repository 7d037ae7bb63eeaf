package io.steward.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole house, started once for all tests by the same script that people use, on free ports and with a data
 * directory of its own; stopped when the last test has ended. With {@code -Dsteward.stack=DIRECTORY} the tests use the
 * stack that runs on that data directory, and leave it running.
 */
public final class RunningStack implements BeforeAllCallback, ParameterResolver {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String RUNNING = System.getProperty("steward.stack");
    private static final Path DATA =
            Path.of(RUNNING == null ? "target/stack" : RUNNING).toAbsolutePath();

    private static RunningStack started;

    private JsonNode addresses;

    @Override
    public void beforeAll(ExtensionContext context) {
        synchronized (RunningStack.class) {
            if (started == null) {
                start();
                started = this;
                context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(RunningStack.class, (AutoCloseable)
                        RunningStack::stop);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return started;
    }

    /** Address of a process, by the names of the launcher: gateway, accounts, health, … mailbox. */
    URI address(String name) {
        return URI.create(addresses.required(name).asText());
    }

    /** A service as a person of the local realm. */
    Api as(String user, String service) {
        return new Api(address(service), "Bearer " + token(user));
    }

    /** A service as the demo integration. */
    Api asIntegration(String service) {
        return new Api(
                address(service),
                "Bearer "
                        + accessToken("grant_type=client_credentials&client_id=demo-integration"
                                + "&client_secret=demo-integration"));
    }

    /** A service without any token. */
    Api asNobody(String service) {
        return new Api(address(service), null);
    }

    /** A service as a source with a write key, as Segment's libraries call it. */
    Api asSource(String writeKey) {
        String basic = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        return new Api(address("health"), "Basic " + basic);
    }

    /** The graph as a person. */
    Graph graph(String user) {
        return new Graph(as(user, "gateway"));
    }

    /** An access token of a person. */
    String token(String user) {
        return accessToken("grant_type=password&client_id=steward-console&username=" + user + "&password=" + user);
    }

    /** Mails that have come to an address, newest first. */
    List<JsonNode> mails(String to) {
        String path = "/api/messages?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        List<JsonNode> mails = new ArrayList<>();
        asNobody("mailbox").get(path).expecting(200).body().forEach(mails::add);
        return mails;
    }

    /** Ends a service by SIGKILL. */
    void kill(String service) {
        steward("kill", service);
    }

    /** Starts a service that was ended, and waits until it is ready. */
    void startService(String service) {
        steward("start", service);
    }

    private void start() {
        if (RUNNING == null) {
            steward("down");
            delete(DATA);
            steward("up", "-d", "--empty", "--ports", "auto");
        }
        try {
            addresses = Api.JSON.readTree(DATA.resolve("stack.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("the stack has not told its addresses", e);
        }
    }

    private static void stop() {
        if (RUNNING == null) {
            steward("down");
        }
    }

    private String accessToken(String form) {
        Answer answer = Api.send(HttpRequest.newBuilder(
                        URI.create(address("keycloak") + "/realms/steward/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        return answer.expecting(200).body().required("access_token").asText();
    }

    private static void steward(String... arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("steward").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data-dir", DATA.toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(300, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new AssertionError(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
