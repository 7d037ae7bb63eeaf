package io.steward.playbook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.TestClock;
import io.steward.playbook.Samples;
import io.steward.playbook.ServiceTest;
import io.steward.playbook.SqlStatements;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkResourceTest extends ServiceTest {

    @Inject
    SqlStatements statements;

    @Test
    void fiftyAccountsTakeAsManyStatementsAsOne() {
        List<UUID> accounts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            UUID account = knowsAccountWithChampion();
            as("ada", "admin")
                    .body(Map.of("playbook", "low-usage", "accountId", account))
                    .post("/v1/runs")
                    .then()
                    .statusCode(201);
            accounts.add(account);
        }
        TestClock.advance(Duration.ofDays(3));
        awaitRows(50, "tasks");

        long forOne = statementsOf(accounts.subList(0, 1));
        long forFifty = statementsOf(accounts);

        assertThat(forFifty).isEqualTo(forOne).isEqualTo(3);
    }

    @Test
    void theNewestOfEachAccountAreGivenInTheOrderAskedFor() {
        UUID first = knows(Samples.account(Identifiers.next()));
        UUID second = knows(Samples.account(Identifiers.next()));
        as("ada", "admin")
                .body(Map.of("playbook", "low-usage", "accountId", first))
                .post("/v1/runs")
                .then()
                .statusCode(201);

        var answer = as("vera", "viewer")
                .get("/v1/work?accountIds={a},{b}&include=runs&limit=1", second, first)
                .then();

        answer.statusCode(200)
                .body("items.accountId", contains(second.toString(), first.toString()))
                .body("items[0].runs", hasSize(0))
                .body("items[1].runs", hasSize(1))
                .body("items[1].runs[0].steps", hasSize(3))
                .body("items[0]", not(hasKey("tasks")));
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        var answer = as("vera", "viewer")
                .get("/v1/work?include=contacts&limit=0&foo=1")
                .then();

        answer.statusCode(422)
                .body(
                        "errors.parameter.collect { it }.sort()",
                        equalTo(List.of("accountIds", "foo", "include", "limit")));
    }

    private long statementsOf(List<UUID> accounts) {
        String ids = accounts.stream().map(UUID::toString).collect(Collectors.joining(","));
        return statements
                .during(() -> as("vera", "viewer")
                        .get("/v1/work?accountIds={ids}&include=runs,tasks", ids)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(accounts.size())))
                .stream()
                .filter(sql -> sql.contains("account_id") || sql.contains("run_steps"))
                .count();
    }
}
