package io.steward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What queries answer. */
@QuarkusTest
class QueryTest extends GatewayTest {

    @Test
    void aFilteredListAsksForWhatItIsAskedFor() {
        // When
        ask("""
                { accounts(first: 5, filter: { text: "ac", segment: "SMB", band: "AT_RISK", owner: "carl" },
                           orderBy: { field: SCORE, direction: DESC }) { totalCount edges { node { name } } } }""");
        // Then
        assertThat(services.accounts.calls().getFirst().query())
                .containsEntry("text", "ac")
                .containsEntry("segment", "SMB")
                .containsEntry("band", "AT_RISK")
                .containsEntry("owner", "carl")
                .containsEntry("orderBy", "SCORE")
                .containsEntry("direction", "DESC")
                .containsEntry("limit", "5")
                .containsEntry("count", "true");
    }

    @Test
    void everyFilterOfTheServiceIsHandedOn() {
        // When
        JsonPath answer = ask("""
                { accounts(filter: { stage: RETENTION, plan: "Pro", unowned: true, archived: true,
                    renewsFrom: "2026-04-01", renewsTo: "2026-06-30", scoreFrom: 10, scoreTo: 60,
                    mrrFrom: 500, mrrTo: 5000.5, lastContactBefore: "2026-01-01",
                    attributes: [{ name: "tier", value: "gold" }, { name: "vip", value: "true" }] }) { edges { cursor } } }""");

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(services.accounts.calls().getFirst().query())
                .containsEntry("stage", "RETENTION")
                .containsEntry("plan", "Pro")
                .containsEntry("unowned", "true")
                .containsEntry("archived", "ONLY")
                .containsEntry("renewsFrom", "2026-04-01")
                .containsEntry("renewsTo", "2026-06-30")
                .containsEntry("scoreFrom", "10")
                .containsEntry("scoreTo", "60")
                .containsEntry("mrrFrom", "500")
                .containsEntry("mrrTo", "5000.5")
                .containsEntry("lastContactBefore", "2026-01-01")
                .containsEntry("attributes.tier", "gold")
                .containsEntry("attributes.vip", "true");
    }

    @Test
    void thePagesOfAListFollowOneAnother() {
        // Given
        JsonPath first = ask("{ accounts(first: 20) { pageInfo { hasNextPage hasPreviousPage endCursor } } }");
        // When
        JsonPath second = ask(
                "query ($c: String) { accounts(first: 20, after: $c) { edges { node { name } } pageInfo { hasPreviousPage } } }",
                Map.of("c", first.getString("data.accounts.pageInfo.endCursor")));
        // Then
        assertThat(first.getBoolean("data.accounts.pageInfo.hasNextPage")).isTrue();
        assertThat(first.getBoolean("data.accounts.pageInfo.hasPreviousPage")).isFalse();
        assertThat(second.getString("data.accounts.edges[0].node.name")).isEqualTo("Acme 21");
        assertThat(second.getBoolean("data.accounts.pageInfo.hasPreviousPage")).isTrue();
    }

    @Test
    void aListGoesOnBehindAnyOfItsEdges() {
        // Given
        String third = ask("{ accounts(first: 20) { edges { cursor } } }").getString("data.accounts.edges[2].cursor");
        // When
        JsonPath rest = ask(
                "query ($c: String) { accounts(first: 2, after: $c) { edges { node { name } } } }", Map.of("c", third));
        // Then
        assertThat(rest.getList("data.accounts.edges.node.name")).isEqualTo(List.of("Acme 4", "Acme 5"));
    }

    @Test
    void anAccountIsWhole() {
        // When
        JsonPath answer = ask("""
                query ($id: ID!) { account(id: $id) { id externalId name domain plan segment seats mrr { amount currency }
                  startedOn renewsOn owner stage attributes { name value } version
                  contacts { email roles timeZone }
                  health { bandSince daysInBand computedAt scorecard { key version } components { name known } } } }""", Map.of("id", Samples.id(7).toString()));
        // Then
        assertThat(answer.getList("errors")).isNull();
        Map<String, Object> account = answer.getMap("data.account");
        assertThat(account)
                .containsEntry("id", Samples.id(7).toString())
                .containsEntry("externalId", "acme-7")
                .containsEntry("segment", "MID_MARKET")
                .containsEntry("startedOn", "2025-06-01")
                .containsEntry("version", 3);
        assertThat(new BigDecimal(answer.getString("data.account.mrr.amount"))).isEqualByComparingTo("1250.5");
        assertThat(answer.getList("data.account.attributes"))
                .isEqualTo(List.of(
                        Map.of("name", "employees", "value", "120"), Map.of("name", "industry", "value", "tools")));
        assertThat(answer.getList("data.account.contacts[0].roles")).isEqualTo(List.of("CHAMPION", "ADMIN"));
        assertThat(answer.getString("data.account.health.computedAt")).isEqualTo("2026-03-01T08:00:00Z");
    }

    @Test
    void anAccountIsFoundByTheIntegratorsKey() {
        // When
        JsonPath answer = ask("""
                { there: accountByExternalId(externalId: "acme-3") { name contacts { name } }
                  away: accountByExternalId(externalId: "nobody") { name } }""");
        // Then
        assertThat(answer.getString("data.there.contacts[0].name")).isEqualTo("Kim");
        assertThat(answer.getString("data.away")).isNull();
        assertThat(answer.getList("errors")).isNull();
    }

    @Test
    void whatDoesNotExistIsNull() {
        // When
        JsonPath answer = ask("""
                { unknown: account(id: "%s") { name } malformed: account(id: "x") { name } none: node(id: "x") { id } }""".formatted(UUID.randomUUID()));
        // Then
        assertThat(answer.getMap("data").values()).containsOnlyNulls();
        assertThat(answer.getList("errors")).isNull();
    }

    @Test
    void everyKindOfNodeIsFoundByItsIdAlone() {
        // Given
        UUID account = Samples.id(4);
        List<UUID> ids = List.of(
                account,
                Samples.contactId(account),
                Samples.runId(account),
                Samples.taskId(account),
                Samples.messageId(account));
        // When
        List<String> types = ids.stream()
                .map(id -> ask("query ($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id.toString())))
                .map(answer -> answer.getString("data.node.__typename"))
                .toList();
        // Then
        assertThat(types).containsExactly("Account", "Contact", "Run", "Task", "Message");
    }

    @Test
    void thePortfolioIsInTheReportingCurrency() {
        // When
        JsonPath answer = ask(
                "{ portfolio { currency accounts bands { band accounts share mrr unconverted { amount currency } } } }");
        // Then
        assertThat(answer.getString("data.portfolio.currency")).isEqualTo("EUR");
        assertThat(answer.getDouble("data.portfolio.bands[0].mrr")).isEqualTo(62525.0);
        assertThat(answer.getString("data.portfolio.bands[0].unconverted[0].currency"))
                .isEqualTo("USD");
    }

    @Test
    void myTasksAreTheCallersOpenOnes() {
        // When
        JsonPath answer = ask("{ myTasks { id owner status runId account { name } } }");
        // Then
        assertThat(answer.getList("data.myTasks.owner")).containsOnly("carl");
        assertThat(services.playbooks.calls().getFirst().query())
                .containsEntry("owner", "carl")
                .containsEntry("status", "OPEN")
                .containsEntry("limit", "50");
    }

    @Test
    void theInboxCountsWhatIsUnseen() {
        // When
        JsonPath answer = ask("{ inbox { unseen items(first: 1) { id title account { name } } } }");
        // Then
        assertThat(answer.getInt("data.inbox.unseen")).isEqualTo(2);
        assertThat(answer.getList("data.inbox.items.account.name")).isEqualTo(List.of("Acme 1"));
        assertThat(services.messages.calls().getFirst().query()).containsEntry("limit", "1");
    }

    @Test
    void anArgumentOutOfBoundsIsToldAndCallsNobody() {
        // When
        JsonPath answer = ask("{ accounts(first: 201) { edges { cursor } } }");
        // Then
        assertThat(answer.getString("errors[0].message")).isEqualTo("first is a number from 1 to 200");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(services.calls()).isZero();
    }
}
