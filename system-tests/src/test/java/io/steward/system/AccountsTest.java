package io.steward.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main way, first step: an integrator tells who the customers are. */
@ExtendWith(RunningStack.class)
class AccountsTest {

    private final RunningStack stack;

    AccountsTest(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void anUpsertByExternalIdCreatesAndThenUpdates() {
        // Given
        String path = "/v1/accounts/by-external-id/acme-" + UUID.randomUUID();
        ObjectNode account = Customer.account("Acme", Customer.today());
        account.put("domain", "acme.example").putObject("attributes").put("industry", "machinery");
        Answer created =
                stack.asIntegration("accounts").put(path, account.toString()).expecting(201);

        // When
        Answer updated = stack.asIntegration("accounts")
                .put(path, account.put("seats", 55).toString())
                .expecting(200);

        // Then
        JsonNode body = updated.body();
        assertThat(body.get("id")).isEqualTo(created.body().get("id"));
        assertThat(body.get("seats").asInt()).isEqualTo(55);
        assertThat(body.at("/mrr/amount").decimalValue()).isEqualByComparingTo("1500");
        assertThat(body.at("/mrr/currency").asText()).isEqualTo("USD");
        assertThat(body.at("/attributes/industry").asText()).isEqualTo("machinery");
        assertThat(body.get("stage").asText()).isEqualTo("ONBOARDING");
        assertThat(body.get("version").asLong())
                .isGreaterThan(created.body().get("version").asLong());
        assertThat(updated.header("ETag")).isEqualTo("\"" + body.get("version").asLong() + "\"");
    }

    @Test
    void aBatchTellsTheFateOfEachItemInOrder() {
        // Given
        String prefix = "batch-" + UUID.randomUUID() + "-";
        ObjectNode batch = Api.JSON.createObjectNode();
        ArrayNode items = batch.putArray("items");
        items.add(Customer.account("One", Customer.today()).put("externalId", prefix + 1));
        items.add(Customer.account("Two", Customer.today())
                .put("externalId", prefix + 2)
                .put("segment", "huge")
                .put("seats", -1));
        items.add(Customer.account("Three", Customer.today()).put("externalId", prefix + 3));

        // When
        JsonNode results = stack.asIntegration("accounts")
                .post("/v1/accounts/batch-upsert", batch.toString())
                .expecting(200)
                .body()
                .get("results");

        // Then
        assertThat(results.findValuesAsText("outcome")).isEqualTo(List.of("CREATED", "ERROR", "CREATED"));
        assertThat(results.findValuesAsText("externalId")).isEqualTo(List.of(prefix + 1, prefix + 2, prefix + 3));
        assertThat(results.at("/1/problem/errors").findValuesAsText("pointer"))
                .anyMatch(pointer -> pointer.endsWith("/segment"))
                .anyMatch(pointer -> pointer.endsWith("/seats"));
    }

    @Test
    void badInputIsToldWholeAndChangesNothing() {
        // Given
        String path = "/v1/accounts/by-external-id/bad-" + UUID.randomUUID();

        // When
        Answer refused = stack.asIntegration("accounts").put(path, """
                {"domain": "not a domain", "segment": "huge", "seats": -3, "colour": "red",
                 "mrr": {"amount": -5, "currency": "XYZW"}, "renewsOn": "tomorrow"}""");

        // Then
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body().get("errors").findValuesAsText("pointer"))
                .contains(
                        "#/name",
                        "#/domain",
                        "#/segment",
                        "#/seats",
                        "#/colour",
                        "#/mrr/amount",
                        "#/mrr/currency",
                        "#/renewsOn");
        assertThat(stack.asIntegration("accounts").get(path).status()).isEqualTo(404);
    }

    @Test
    void theGraphListsAccountsAsARelayConnectionInBothDirections() {
        // Given
        String word = "zephyr" + UUID.randomUUID().toString().substring(0, 8);
        for (String name : List.of("C", "A", "B")) {
            Customer.established(stack, word + " " + name);
        }
        String query = """
                query ($text: String!, $first: Int, $after: String, $last: Int, $before: String) {
                  accounts(first: $first, after: $after, last: $last, before: $before,
                           filter: { text: $text }, orderBy: { field: NAME, direction: ASC }) {
                    edges { cursor node { id name segment owner } }
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                  }
                }""";
        JsonNode first = stack.graph("vera")
                .data(query, Map.of("text", word, "first", 2))
                .get("accounts");

        // When
        JsonNode second = stack.graph("vera")
                .data(
                        query,
                        Map.of(
                                "text",
                                word,
                                "first",
                                2,
                                "after",
                                first.at("/pageInfo/endCursor").asText()))
                .get("accounts");
        JsonNode back = stack.graph("vera")
                .data(
                        query,
                        Map.of(
                                "text",
                                word,
                                "last",
                                2,
                                "before",
                                second.at("/pageInfo/startCursor").asText()))
                .get("accounts");

        // Then
        assertThat(first.findValuesAsText("name")).isEqualTo(List.of(word + " A", word + " B"));
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.findValuesAsText("name")).isEqualTo(List.of(word + " C"));
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(back.findValuesAsText("name")).isEqualTo(List.of(word + " A", word + " B"));
    }

    @Test
    void anAccountIsFoundByItsIdThroughNode() {
        // Given
        Customer customer = Customer.established(stack, "Node Works").withChampion();

        // When
        JsonNode node = stack.graph("vera")
                .data("""
                query ($id: ID!) {
                  node(id: $id) { id ... on Account { externalId name mrr { amount currency } contacts { name email roles } } }
                }""", Map.of("id", customer.id().toString()))
                .get("node");

        // Then
        assertThat(node.get("externalId").asText()).isEqualTo(customer.externalId());
        assertThat(node.at("/contacts/0/email").asText()).isEqualTo(customer.email());
        assertThat(node.at("/contacts/0/roles/0").asText()).isEqualTo("CHAMPION");
    }
}
