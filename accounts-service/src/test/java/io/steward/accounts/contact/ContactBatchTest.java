package io.steward.accounts.contact;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.putContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.accounts.SqlStatements;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Topic;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactBatchTest {

    @Inject
    SqlStatements statements;

    private UUID acme;

    @BeforeEach
    void twoAccounts() {
        Api.clean();
        acme = existing("crm-1");
        existing("crm-2");
    }

    @Test
    void everyItemIsToldWhatBecameOfIt() {
        putContact(acme, "ann", Map.of("email", "ann@acme.com", "name", "Ann"));
        putContact(acme, "bob", Map.of("email", "bob@acme.com"));

        Response answer = upsert(List.of(
                item("crm-1", "ann", Map.of("email", "ann@acme.com", "name", "Ann Miller", "title", "CEO")),
                item("crm-1", "bob", Map.of("email", "bob@acme.com")),
                item("crm-2", "ann", Map.of("email", "ann@acme.com", "roles", List.of("USER", "CHAMPION"))),
                item("crm-9", "cleo", Map.of()),
                item("crm-1", "dan", Map.of("email", "BOB@acme.com", "phone", "123")),
                item("crm-1", "eve", Map.of("email", "no address", "roles", List.of("BOSS"))),
                item("crm-1", "ann", Map.of())));

        answer.then()
                .statusCode(200)
                .body("results.index", is(List.of(0, 1, 2, 3, 4, 5, 6)))
                .body(
                        "results.outcome",
                        is(List.of("UPDATED", "UNCHANGED", "CREATED", "ERROR", "ERROR", "ERROR", "ERROR")))
                .body("results[3].problem.errors.pointer", is(List.of("#/items/3/accountExternalId")))
                .body("results[4].problem.errors.pointer", is(List.of("#/items/4/email")))
                .body("results[5].problem.errors.pointer", is(List.of("#/items/5/roles/0", "#/items/5/email")))
                .body("results[6].problem.errors.detail", is(List.of("repeats the one of item 0")));
        assertThat(Database.rows("""
                SELECT external_id, name, title, array_to_string(roles, ',') AS roles, version FROM contacts
                 WHERE external_id = 'ann' ORDER BY account_id"""))
                .containsExactly(row("ann", "Ann Miller", "CEO", "", 2L), row("ann", null, null, "CHAMPION,USER", 1L));
    }

    @Test
    void ofTwoItemsWithOneAddressAtOneAccountTheLaterIsAnError() {
        Response answer = upsert(List.of(
                item("crm-1", "ann", Map.of("email", "ann@acme.com")),
                item("crm-1", "bob", Map.of("email", "Ann@Acme.com")),
                item("crm-2", "bob", Map.of("email", "ann@acme.com"))));

        answer.then().body("results.outcome", is(List.of("CREATED", "ERROR", "CREATED")));
    }

    @Test
    void factsArePublishedAsThoseOfSingleUpserts() {
        putContact(acme, "ann", Map.of("roles", List.of("CHAMPION")));
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            upsert(List.of(item("crm-1", "ann", Map.of("roles", List.of("USER"))), item("crm-1", "bob", Map.of())));

            List<EventEnvelope> sent = topic.await(3, event -> event.type().startsWith("steward.contact."));
            assertThat(sent)
                    .extracting(EventEnvelope::type)
                    .containsExactly(
                            "steward.contact.updated.v1",
                            "steward.contact.created.v1",
                            "steward.contact.champion-left.v1");
            assertThat(sent.get(2).data().get("reason").asText()).isEqualTo("ROLE_LOST");
            assertThat(sent.get(2).data().get("lastOne").asBoolean()).isTrue();
        }
    }

    @Test
    void aThousandItemsTakeAsFewStatementsAsTen() {
        int few = statementsOf(10);

        int many = statementsOf(1000);

        assertThat(many).isEqualTo(few);
        assertThat(Database.count("contacts")).isEqualTo(1010);
    }

    @Test
    void aBatchOfWrongSizeIsRefused() {
        assertThat(pointers(as(LEA).body(Map.of("items", List.of())).post("/v1/contacts/batch-upsert")))
                .containsExactly("#/items");
    }

    @RepeatedTest(3)
    void batchesAtOnceOfTheSameNewContactsAllSucceed() {
        List<Response> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> upsert(List.of(
                        item("crm-2", "ann", Map.of("email", "ann@acme.com")),
                        item("crm-1", "ann", Map.of("email", "ann@acme.com"))))))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .flatExtracting(answer -> answer.<List<String>>path("results.outcome"))
                .containsExactlyInAnyOrder("CREATED", "CREATED", "UNCHANGED", "UNCHANGED", "UNCHANGED", "UNCHANGED");
    }

    private int statementsOf(int items) {
        Object[] body = IntStream.range(0, items)
                .mapToObj(
                        index -> item("crm-1", items + "-" + index, Map.of("email", items + "-" + index + "@acme.com")))
                .toArray();
        return statements
                .during(() -> as(LEA).body(Map.of("items", body))
                        .post("/v1/contacts/batch-upsert")
                        .then()
                        .statusCode(200))
                .size();
    }

    private static Response upsert(List<Map<String, Object>> items) {
        return as(LEA).body(Map.of("items", items)).post("/v1/contacts/batch-upsert");
    }

    private static Map<String, Object> item(String account, String externalId, Map<String, Object> content) {
        Map<String, Object> item = new LinkedHashMap<>(content);
        item.put("accountExternalId", account);
        item.put("externalId", externalId);
        return item;
    }

    private static Map<String, Object> row(String externalId, String name, String title, String roles, long version) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("external_id", externalId);
        row.put("name", name);
        row.put("title", title);
        row.put("roles", roles);
        row.put("version", version);
        return row;
    }
}
