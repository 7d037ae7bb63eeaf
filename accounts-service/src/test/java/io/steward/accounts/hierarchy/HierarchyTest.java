package io.steward.accounts.hierarchy;

import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which account belongs to which. */
@QuarkusTest
class HierarchyTest {

    private static final String CARL = Tokens.of("carl", "csm");

    private UUID group;
    private UUID daughter;
    private UUID grandchild;

    @BeforeEach
    void aGroupWithADaughterAndAGrandchild() {
        Api.clean();
        group = account("group", 1, 100, "EUR");
        daughter = account("daughter", 2, 200, "EUR");
        grandchild = account("grandchild", 4, 300, "USD");
        place(daughter, group).then().statusCode(200);
        place(grandchild, daughter).then().statusCode(200);
    }

    @Test
    void theSumsRunOverAllBelow() {
        Response answer = hierarchy(group);

        answer.then()
                .body("ancestors", equalTo(List.of()))
                .body("children.externalId", equalTo(List.of("daughter")))
                .body("rollUp.accounts", equalTo(3))
                .body("rollUp.seats", equalTo(7))
                .body("rollUp.mrr.currency", equalTo(List.of("EUR", "USD")))
                .body("rollUp.mrr.amount", equalTo(List.of(300, 300)));
    }

    @Test
    void anAccountKnowsAllAboveIt() {
        Response answer = hierarchy(grandchild);

        answer.then()
                .body("ancestors.externalId", equalTo(List.of("group", "daughter")))
                .body("rollUp.accounts", equalTo(1));
        as(CARL).get("/v1/accounts/{id}", grandchild).then().body("parentId", equalTo(daughter.toString()));
    }

    @Test
    void theChildrenAreAListOfAccounts() {
        Response answer = as(CARL).get("/v1/accounts?parentId=" + group);

        assertThat(answer.<List<String>>path("items.externalId")).containsExactly("daughter");
    }

    @Test
    void anArchivedAccountCountsNoMore() {
        // Given
        as(CARL).put("/v1/accounts/{id}/archive", grandchild).then().statusCode(200);

        // When
        Response answer = hierarchy(group);

        // Then
        answer.then().body("rollUp.accounts", equalTo(2)).body("rollUp.seats", equalTo(3));
    }

    @Test
    void nothingStandsAboveItself() {
        // When
        Response circle = place(group, grandchild);
        Response itself = place(group, group);

        // Then
        circle.then().statusCode(409);
        itself.then().statusCode(409);
        hierarchy(group).then().body("ancestors", equalTo(List.of()));
    }

    @Test
    void aHierarchyHasAtMostTenLevels() {
        // Given
        UUID lowest = grandchild;
        for (int level = 4; level <= 10; level++) {
            UUID next = existing("level-" + level);
            place(next, lowest).then().statusCode(200);
            lowest = next;
        }

        // When
        Response eleventh = place(existing("level-11"), lowest);

        // Then
        eleventh.then().statusCode(409);
    }

    @Test
    void aParentThatIsNoAccountIsRefused() {
        assertThat(pointers(place(group, UUID.randomUUID()))).containsExactly("#/parentId");
        assertThat(pointers(as(CARL).body(Map.of()).put("/v1/accounts/{id}/hierarchy/parent", group)))
                .containsExactly("#/parentId");
    }

    @Test
    void anAccountIsTakenOut() {
        // When
        as(CARL).delete("/v1/accounts/{id}/hierarchy/parent", daughter).then().statusCode(204);

        // Then
        hierarchy(group).then().body("rollUp.accounts", equalTo(1));
        hierarchy(daughter).then().body("rollUp.accounts", equalTo(2));
    }

    private static UUID account(String key, int seats, int amount, String currency) {
        Map<String, Object> mrr = Map.of("amount", amount, "currency", currency);
        return existing(key, with(with(Api.account(key), "seats", seats), "mrr", mrr));
    }

    private static Response place(UUID account, UUID parent) {
        return as(CARL).body(Map.of("parentId", parent)).put("/v1/accounts/{id}/hierarchy/parent", account);
    }

    private static Response hierarchy(UUID account) {
        return as(CARL).get("/v1/accounts/{id}/hierarchy", account)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
