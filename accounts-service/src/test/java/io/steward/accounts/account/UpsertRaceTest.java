package io.steward.accounts.account;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UpsertRaceTest {

    private static final int CALLERS = 4;

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @RepeatedTest(5)
    void ofPutsOfTheSameNewKeyAtOnceOneCreatesAndTheOthersFindIt() {
        List<Response> answers = atOnce(caller -> put("crm-1", account("Acme")));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 200, 200, 200);
        assertThat(Database.rows("SELECT version FROM accounts")).hasSize(1);
    }

    @Test
    void changesAtOnceAllCountAndEachRaisesTheVersion() {
        existing("crm-1");

        List<Response> answers = atOnce(caller -> put("crm-1", with(account("Acme"), "plan", "Plan " + caller)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.header("ETag"))
                .containsExactlyInAnyOrder("\"2\"", "\"3\"", "\"4\"", "\"5\"");
    }

    @Test
    void ofConditionalChangesAtOnceOneWins() {
        existing("crm-1");

        List<Response> answers = atOnce(caller -> as(LEA).header("If-Match", "\"1\"")
                .body(with(account("Acme"), "plan", "Plan " + caller))
                .put("/v1/accounts/by-external-id/crm-1"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412, 412, 412);
        String kept =
                (String) Database.rows("SELECT plan FROM accounts").getFirst().get("plan");
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 412)
                .allSatisfy(
                        late -> assertThat(late.<String>path("current.plan")).isEqualTo(kept));
    }

    private static List<Response> atOnce(IntFunction<Response> call) {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            return IntStream.range(0, CALLERS)
                    .mapToObj(caller -> CompletableFuture.supplyAsync(() -> call.apply(caller), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
