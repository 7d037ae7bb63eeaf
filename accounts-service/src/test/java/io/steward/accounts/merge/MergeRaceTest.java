package io.steward.accounts.merge;

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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** A merge while others write about both accounts: nothing is lost, and nothing is made anew under the old key. */
@QuarkusTest
class MergeRaceTest {

    private UUID into;
    private UUID from;

    @BeforeEach
    void twoThatAreOne() {
        Api.clean();
        into = existing("crm-1");
        from = existing("crm-2");
    }

    @RepeatedTest(5)
    void upsertsByTheOldKeyInTheMiddleOfAMergeGoToOneAccountOrTheOther() {
        List<CompletableFuture<Response>> calls = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> n % 2 == 0 ? put("crm-2", account("Upserted " + n)) : batch("crm-2", "Batch " + n)))
                .toList();
        CompletableFuture<Response> merge = CompletableFuture.supplyAsync(this::merge);

        List<Response> answers = calls.stream().map(CompletableFuture::join).toList();

        assertThat(merge.join().statusCode()).as(merge.join().asString()).isEqualTo(201);
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(Database.rows("SELECT external_id FROM accounts")).containsExactly(Map.of("external_id", "crm-1"));
        assertThat(put("crm-2", account("Last")).<String>path("id")).isEqualTo(into.toString());
    }

    @RepeatedTest(5)
    void whatIsAddedToTheAccountThatGoesComesAlongOrIsLedThere() {
        List<CompletableFuture<Response>> calls = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> as(LEA).redirects()
                        .follow(false)
                        .body(n % 2 == 0 ? Map.of("title", "Won " + n) : Map.of("name", "Person " + n))
                        .request(
                                n % 2 == 0 ? "POST" : "PUT",
                                n % 2 == 0
                                        ? "/v1/accounts/" + from + "/value-moments"
                                        : "/v1/accounts/" + from + "/contacts/by-external-id/user-" + n)))
                .toList();
        CompletableFuture<Response> merge = CompletableFuture.supplyAsync(this::merge);

        List<Response> answers = calls.stream().map(CompletableFuture::join).toList();

        assertThat(merge.join().statusCode()).as(merge.join().asString()).isEqualTo(201);
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 308);
        long added =
                answers.stream().filter(answer -> answer.statusCode() == 201).count();
        assertThat(Database.count("value_moments WHERE account_id = '" + into + "'")
                        + Database.count("contacts WHERE account_id = '" + into + "'"))
                .isEqualTo(added);
    }

    @RepeatedTest(3)
    void twoThatAreMergedIntoEachOtherAtOnceAreOneInTheEnd() {
        CompletableFuture<Response> one = CompletableFuture.supplyAsync(this::merge);
        CompletableFuture<Response> other = CompletableFuture.supplyAsync(() ->
                as(LEA).redirects().follow(false).body(Map.of("from", into)).post("/v1/accounts/{id}/merges", from));

        List<Integer> statuses = List.of(one.join().statusCode(), other.join().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 308);
        assertThat(Database.count("accounts")).isOne();
    }

    private Response merge() {
        return as(LEA).redirects().follow(false).body(Map.of("from", from)).post("/v1/accounts/{id}/merges", into);
    }

    private static Response batch(String externalId, String name) {
        return as(LEA).body(Map.of("items", List.of(with(account(name), "externalId", externalId))))
                .post("/v1/accounts/batch-upsert");
    }
}
