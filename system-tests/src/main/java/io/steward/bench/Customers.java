package io.steward.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accounts made for one measurement. At its end they count as churned, which takes them out of the portfolio. */
final class Customers implements AutoCloseable {
    /** So many fit into a line of HTTP as servers take it by default. */
    private static final int IDS_PER_CALL = 50;

    private final BenchStack stack;
    private final String authorization;
    private final List<Customer> all = new ArrayList<>();

    private Customers(BenchStack stack) {
        this.stack = stack;
        this.authorization = stack.integration();
    }

    /** One account: what the integrator calls it, and what it is called everywhere else. */
    record Customer(String externalId, String id) {}

    /** Makes so many, long past onboarding, and waits until health-service knows them all. */
    static Customers create(BenchStack stack, int count) {
        Customers customers = new Customers(stack);
        String prefix = "bench-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        List<String> externalIds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            externalIds.add(prefix + i);
        }
        for (JsonNode result : customers.upsert(externalIds, "RETENTION")) {
            customers.all.add(new Customer(
                    result.required("externalId").textValue(),
                    result.required("id").textValue()));
        }
        Wait.until(
                "health-service knows the new accounts",
                () -> customers.health().size() == count);
        return customers;
    }

    List<Customer> all() {
        return all;
    }

    /** The health of all of them; those that health-service does not know yet are missing. */
    List<JsonNode> health() {
        List<JsonNode> items = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IDS_PER_CALL) {
            List<Customer> some = all.subList(from, Math.min(from + IDS_PER_CALL, all.size()));
            String ids = String.join(",", some.stream().map(Customer::id).toList());
            Http.get(stack.url("health") + "/v1/health?accountIds=" + ids, authorization)
                    .required("items")
                    .forEach(items::add);
        }
        return items;
    }

    private JsonNode upsert(List<String> externalIds, String stage) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<Map<String, Object>> items = externalIds.stream()
                .<Map<String, Object>>map(externalId -> Map.of(
                        "externalId",
                        externalId,
                        "name",
                        externalId,
                        "segment",
                        "SMB",
                        "startedOn",
                        today.minusYears(2).toString(),
                        "renewsOn",
                        today.plusMonths(6).toString(),
                        "stage",
                        stage))
                .toList();
        return Http.post(stack.url("accounts") + "/v1/accounts/batch-upsert", authorization, Map.of("items", items))
                .required("results");
    }

    @Override
    public void close() {
        upsert(all.stream().map(Customer::externalId).toList(), "CHURNED");
    }
}
