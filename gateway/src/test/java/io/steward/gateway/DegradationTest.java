package io.steward.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is left when a service fails: everything but its own fields. */
@QuarkusTest
class DegradationTest extends GatewayTest {

    private static final String QUERY =
            "{ accounts(first: 3) { edges { node { name health { score } runs { id } messages { id } } } } }";

    @AfterEach
    void waitUntilEverythingAnswers() {
        services.recover();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ask(QUERY).getList("errors") == null
                        && ask("{ node(id: \"%s\") { id } }".formatted(Samples.id(1)))
                                        .getList("errors")
                                == null);
    }

    @Test
    void aDeadServiceCostsItsOwnFields() {
        // Given
        services.health.die();
        // When
        JsonPath answer = ask(QUERY);
        // Then
        assertOnlyHealthIsMissing(answer, "SERVICE_UNAVAILABLE");
    }

    @Test
    void aSlowServiceCostsItsOwnFieldsAndLittleTime() {
        // Given
        services.health.delay(Duration.ofSeconds(12));
        long begin = System.nanoTime();
        // When
        JsonPath answer = ask(QUERY);
        // Then
        assertOnlyHealthIsMissing(answer, "TIMEOUT");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aServiceThatAnswers500CostsItsOwnFields() {
        // Given
        services.health.answerAlways(new StandIn.Answer(500, "{\"detail\":\"secret\"}", "application/problem+json"));
        // When
        JsonPath answer = ask(QUERY);
        // Then
        assertOnlyHealthIsMissing(answer, "SERVICE_UNAVAILABLE");
        assertThat(answer.prettify()).doesNotContain("secret");
    }

    @Test
    void aServiceThatAnswersGarbageCostsItsOwnFields() {
        // Given
        services.health.answerAlways(new StandIn.Answer(200, "<html>", "application/json"));
        // When
        JsonPath answer = ask(QUERY);
        // Then
        assertOnlyHealthIsMissing(answer, "SERVICE_UNAVAILABLE");
    }

    @Test
    void anEmptyAnswerCostsItsOwnFields() {
        // Given
        services.health.answerAlways(new StandIn.Answer(200, "", "application/json"));
        // When
        JsonPath answer = ask(QUERY);
        // Then
        assertOnlyHealthIsMissing(answer, "SERVICE_UNAVAILABLE");
    }

    @Test
    void aNodeIsFoundAlthoughAnotherServiceIsDead() {
        // Given
        services.messages.die();
        // When
        JsonPath answer = ask("{ node(id: \"%s\") { __typename } }".formatted(Samples.id(1)));
        // Then
        assertThat(answer.getString("data.node.__typename")).isEqualTo("Account");
        assertThat(answer.getList("errors")).isNull();
    }

    @Test
    void aPartOfAServiceThatFailsCostsItsOwnFields() {
        // Given
        services.accounts.answer("/v1/journeys", new StandIn.Answer(500, "{}", "application/problem+json"));

        // When
        JsonPath answer = ask(
                "{ accounts(first: 2) { edges { node { name journey { stage } stakeholders { risks } ownerMember { name } } } } }");

        // Then
        assertThat(answer.getList("data.accounts.edges.node.journey")).containsOnlyNulls();
        assertThat(answer.getList("data.accounts.edges.node.stakeholders")).doesNotContainNull();
        assertThat(answer.getList("data.accounts.edges.node.ownerMember.name")).containsOnly("Carl Tester");
        assertThat(answer.getList("errors.path"))
                .containsExactlyInAnyOrder(
                        List.of("accounts", "edges", 0, "node", "journey"),
                        List.of("accounts", "edges", 1, "node", "journey"));
        assertThat(answer.getList("errors.extensions.service")).containsOnly("accounts-service");
    }

    @Test
    void aServiceThatFailsTooOftenIsLeftInPeace() {
        // Given
        services.health.answerAlways(new StandIn.Answer(500, "{}", "application/json"));
        // When
        IntStream.range(0, 40).forEach(any -> ask("{ portfolio { accounts } }"));
        // Then: how many are needed depends on what the tests before left in the breaker's window
        assertThat(services.health.calls()).hasSizeLessThan(40);
    }

    private static void assertOnlyHealthIsMissing(JsonPath answer, String code) {
        assertThat(answer.getList("data.accounts.edges.node.name")).isEqualTo(List.of("Acme 1", "Acme 2", "Acme 3"));
        assertThat(answer.getList("data.accounts.edges.node.health"))
                .containsOnlyNulls()
                .hasSize(3);
        assertThat(answer.getList("data.accounts.edges.node.runs.flatten()")).hasSize(3);
        assertThat(answer.getList("data.accounts.edges.node.messages.flatten()"))
                .hasSize(3);
        assertThat(answer.getList("errors")).hasSize(3);
        assertThat(answer.getList("errors.path"))
                .contains(
                        List.of("accounts", "edges", 0, "node", "health"),
                        List.of("accounts", "edges", 2, "node", "health"));
        assertThat(answer.getList("errors.extensions.code")).containsOnly(code);
        assertThat(answer.getList("errors.extensions.service")).containsOnly("health-service");
    }
}
