package io.steward.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A customer of the vendor, told to the running stack as an integrator would.
 *
 * @param externalId the integrator's key, unique for the test
 * @param id what accounts-service gave it
 */
record Customer(RunningStack stack, String externalId, UUID id) {

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** An account of three years that belongs to carl: too old to be onboarded. */
    static Customer established(RunningStack stack, String name) {
        return create(stack, name, account(name, today().minusYears(3)));
    }

    /** An account that signed up today and belongs to carl. */
    static Customer signedUpToday(RunningStack stack, String name) {
        return create(stack, name, account(name, today()));
    }

    /** The representation that an integrator sends. */
    static ObjectNode account(String name, LocalDate startedOn) {
        ObjectNode account = Api.JSON.createObjectNode();
        account.put("name", name)
                .put("plan", "Growth")
                .put("segment", "MID_MARKET")
                .put("seats", 40)
                .put("startedOn", startedOn.toString())
                .put("renewsOn", today().plusMonths(7).toString())
                .put("owner", "carl");
        account.putObject("mrr").put("amount", 1500).put("currency", "USD");
        return account;
    }

    private static Customer create(RunningStack stack, String name, ObjectNode account) {
        String externalId = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-" + UUID.randomUUID();
        JsonNode created = stack.asIntegration("accounts")
                .put("/v1/accounts/by-external-id/" + externalId, account.toString())
                .expecting(201)
                .body();
        return new Customer(
                stack, externalId, UUID.fromString(created.required("id").asText()));
    }

    /** An address that no other test uses. */
    String email() {
        return "champion@" + externalId + ".example";
    }

    /** Adds the champion, whose user id in the product is {@link #userId()}. */
    Customer withChampion() {
        ObjectNode contact = Api.JSON.createObjectNode();
        contact.put("email", email()).put("name", "Charlie Champion").put("timeZone", "Europe/Lisbon");
        contact.putArray("roles").add("CHAMPION");
        stack.asIntegration("accounts")
                .put("/v1/accounts/" + id + "/contacts/by-external-id/" + userId(), contact.toString())
                .expecting(201);
        return this;
    }

    String userId() {
        return "user-" + externalId;
    }

    /** Waits until health-service has heard of the account. */
    Customer knownToHealth() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stack.as("vera", "health")
                                .get("/v1/accounts/" + id + "/health")
                                .status()
                        == 200);
        return this;
    }

    /** Waits until playbook-service has heard of the account: its owner can start a run. */
    Customer knownToPlaybooks() {
        String run = Api.JSON
                .createObjectNode()
                .put("playbook", "low-usage")
                .put("accountId", id.toString())
                .toString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stack.as("carl", "playbook").post("/v1/runs", run).status() == 201);
        return this;
    }

    /** The health as health-service tells it. */
    JsonNode health() {
        return stack.as("vera", "health").get("/v1/accounts/" + id + "/health").body();
    }
}
