package io.steward.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seventh step: real Keycloak tokens, verified by every process. */
@ExtendWith(RunningStack.class)
class SecurityTest {

    private final RunningStack stack;

    SecurityTest(RunningStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @CsvSource({
        "accounts, /v1/accounts",
        "health, /v1/portfolio",
        "playbook, /v1/tasks",
        "notification, /v1/inbox",
        "gateway, /graphql?query=%7B__typename%7D"
    })
    void withoutATokenEveryProcessAnswersWithAProblem(String service, String path) {
        // When
        Answer answer = stack.asNobody(service).get(path);

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "accounts, /v1/accounts",
        "health, /v1/portfolio",
        "playbook, /v1/tasks",
        "notification, /v1/inbox",
        "gateway, /graphql?query=%7B__typename%7D"
    })
    void aTokenWhoseSignatureWasTamperedWithIsRefused(String service, String path) {
        // Given
        String token = stack.token("ada");
        int last = token.lastIndexOf('.') + 10;
        char other = token.charAt(last) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, last) + other + token.substring(last + 1);

        // When
        Answer answer = new Api(stack.address(service), "Bearer " + forged).get(path);

        // Then
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aViewerChangesNothing() {
        // Given
        Customer customer = Customer.established(stack, "Viewer Works");

        // When
        Answer answer = stack.as("vera", "accounts")
                .call(
                        "PATCH",
                        "/v1/accounts/" + customer.id(),
                        "{\"seats\": 1}",
                        "Content-Type",
                        "application/merge-patch+json");

        // Then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aCsmChangesNoOtherCsmsAccount() {
        // Given
        Customer carls = Customer.established(stack, "Carls Works");

        // When
        Answer answer = stack.as("cora", "accounts")
                .put(
                        "/v1/accounts/by-external-id/" + carls.externalId(),
                        Customer.account("Taken over", Customer.today())
                                .put("owner", "cora")
                                .toString());

        // Then
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void theGatewayPassesTheCallerOnAndTheServiceDecides() {
        // Given
        Customer carls = Customer.established(stack, "Propagation Works").knownToPlaybooks();

        // When
        var answer = stack.graph("cora").ask("""
                mutation ($account: ID!) {
                  startPlaybook(input: { playbook: "low-usage", accountId: $account }) { run { id } userErrors { message } } }""", Map.of("account", carls.id().toString()));

        // Then
        assertThat(answer.get("errors").toString()).contains("FORBIDDEN");
    }

    @Test
    void aWriteKeyOpensIngestAndNothingElse() {
        // Given
        Api source = stack.asSource(WriteKey.create(stack));

        // When
        Answer answer = source.get("/v1/portfolio");

        // Then
        assertThat(answer.status()).isEqualTo(401);
    }
}
