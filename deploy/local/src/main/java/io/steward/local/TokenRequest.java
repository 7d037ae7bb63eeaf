package io.steward.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks Keycloak for an access token, with the local realm's password grant. */
final class TokenRequest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Layout layout;
    private final Progress progress;

    TokenRequest(Layout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
    }

    int run(String user) throws IOException {
        StackAddresses addresses = StackAddresses.read(layout.addresses())
                .orElseThrow(() -> new StackException("The stack is not ready: start it with ./steward up."));
        String name = URLEncoder.encode(user, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.issuer() + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=steward-console&username=%1$s&password=%1$s".formatted(name)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StackException(
                        "No token for %s: the local users are ada, lea, carl, cora and vera.".formatted(user));
            }
            progress.say(new ObjectMapper()
                    .readTree(response.body())
                    .required("access_token")
                    .textValue());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while asking for a token.", e);
        }
    }
}
