package io.steward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;
import io.steward.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of accounts, contacts and what belongs to them, and of the program. */
@QuarkusTest
class AccountMutationTest extends GatewayTest {

    private static final String ID = Samples.id(1).toString();
    private static final String CONTACT = Samples.contactId(Samples.id(1)).toString();
    private static final String MOMENT = AccountSamples.momentId(Samples.id(1)).toString();
    private static final String MOVEMENT =
            AccountSamples.movementId(Samples.id(1), 1).toString();
    private static final String ACCOUNT = "/v1/accounts/" + ID;

    private static final String UPDATE = """
            mutation ($id: ID!, $plan: String) { updateAccount(input: { accountId: $id, expectedVersion: 2, plan: $plan }) {
              account { id name version contacts { name } }
              userErrors { message code current { __typename version ... on Account { id name journey { stage } } } } } }""";

    @Test
    void anAccountIsStatedByTheIntegratorsKey() {
        // Given
        services.accounts.on(
                "PUT /v1/accounts/by-external-id/crm-9", call -> StandIn.Answer.ok(Samples.account(1, false)));

        // When
        JsonPath answer = ask("""
                mutation { upsertAccount(input: { externalId: "crm-9", name: "Acme", segment: "SMB", seats: 5,
                    mrr: { amount: 12.5, currency: "EUR" }, startedOn: "2026-01-01", stage: ADOPTION,
                    attributes: [{ name: "tier", text: "gold" }, { name: "size", number: 3 }, { name: "vip", flag: true },
                                 { name: "tags", json: "[1, \\"a\\"]" }] }) {
                  account { name } userErrors { message } } }""");

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.upsertAccount.userErrors")).isEmpty();
        assertThat(answer.getString("data.upsertAccount.account.name")).isEqualTo("Acme 1");
        JsonPath body = JsonPath.from(services.accounts.calls().getFirst().body());
        assertThat(body.getMap("$"))
                .containsEntry("externalId", "crm-9")
                .containsEntry("stage", "ADOPTION")
                .containsEntry("startedOn", "2026-01-01")
                .containsEntry("attributes", Map.of("tier", "gold", "size", 3, "vip", true, "tags", List.of(1, "a")))
                .doesNotContainKeys("plan", "owner", "expectedVersion");
        assertThat(body.getDouble("mrr.amount")).isEqualTo(12.5);
        assertThat(services.accounts.calls().getFirst().headers()).doesNotContainKey("If-match");
    }

    @Test
    void ofAnAccountThatIsChangedNullEmptiesAndWhatIsAbsentStays() {
        // Given
        services.accounts.on("PATCH " + ACCOUNT, call -> StandIn.Answer.ok(Samples.account(1, false)));

        // When
        JsonPath answer = ask("""
                mutation ($id: ID!) { updateAccount(input: { accountId: $id, expectedVersion: 3, plan: null, seats: 9,
                    attributes: [{ name: "tier" }] }) { account { version contacts { name } } userErrors { message } } }""", Map.of("id", ID));

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getInt("data.updateAccount.account.version")).isEqualTo(3);
        assertThat(answer.getList("data.updateAccount.account.contacts.name")).isEqualTo(List.of("Kim"));
        StandIn.Call call = services.accounts.calls().getFirst();
        assertThat(call.body()).isEqualTo("{\"plan\":null,\"seats\":9,\"attributes\":{\"tier\":null}}");
        assertThat(call.headers())
                .containsEntry("If-match", "\"3\"")
                .containsEntry("Content-type", "application/merge-patch+json");
    }

    @Test
    void whoIsTooLateIsShownWhatTheOtherOneChangedAndLosesNothing() {
        // Given
        Problem problem = Problem.of(ProblemKind.PRECONDITION_FAILED, "the present entity tag is \"3\"")
                .withCurrent(Samples.account(1, false));
        services.accounts.on("PATCH " + ACCOUNT, call -> StandIn.Answer.problem(412, problem));

        // When
        JsonPath answer = ask(UPDATE, Map.of("id", ID, "plan", "Max"));

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data.updateAccount.account")).isNull();
        assertThat(answer.getList("data.updateAccount.userErrors"))
                .isEqualTo(List.of(Map.of(
                        "message",
                        "the present entity tag is \"3\"",
                        "code",
                        "PRECONDITION_FAILED",
                        "current",
                        Map.of(
                                "__typename",
                                "Account",
                                "id",
                                ID,
                                "name",
                                "Acme 1",
                                "version",
                                3,
                                "journey",
                                Map.of("stage", "ADOPTION")))));
    }

    @Test
    void aFaultInAnAttributeIsToldAtItsPlaceInTheInput() {
        // Given
        Problem problem = Problem.of(ProblemKind.INVALID, "a fault")
                .withErrors(
                        List.of(Fault.at("#/attributes/size", "must be a number"), Fault.at("#/name", "is required")));
        services.accounts.on("PATCH " + ACCOUNT, call -> StandIn.Answer.problem(422, problem));

        // When
        JsonPath answer = ask("""
                mutation ($id: ID!) { updateAccount(input: { accountId: $id, expectedVersion: 3,
                    attributes: [{ name: "tier", text: "gold" }, { name: "size", text: "big" }] }) {
                  userErrors { message pointer code } } }""", Map.of("id", ID));

        // Then
        assertThat(answer.getList("data.updateAccount.userErrors"))
                .isEqualTo(List.of(
                        Map.of("message", "must be a number", "pointer", "#/attributes/1", "code", "INVALID"),
                        Map.of("message", "is required", "pointer", "#/name", "code", "INVALID")));
    }

    @Test
    void whatTheGatewayFindsWrongIsToldWithoutAskingAnybody() {
        // When
        JsonPath answer = ask("""
                mutation { updateAccount(input: { accountId: "seven", expectedVersion: 3,
                    attributes: [{ name: "tier", json: "{" }, { name: "size", text: "a", flag: true }] }) {
                  userErrors { message pointer } } }""");

        // Then
        assertThat(answer.getList("data.updateAccount.userErrors.pointer"))
                .isEqualTo(List.of("#/accountId", "#/attributes/0", "#/attributes/1"));
        assertThat(services.calls()).isZero();
    }

    @Test
    void anothersAccountIsForbidden() {
        // Given
        services.accounts.on(
                "PATCH " + ACCOUNT,
                call -> StandIn.Answer.problem(403, Problem.of(ProblemKind.FORBIDDEN, "another's account")));

        // When
        JsonPath answer = ask(UPDATE, Map.of("id", ID, "plan", "Max"));

        // Then
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.getString("errors[0].extensions.service")).isEqualTo("accounts-service");
    }

    static List<Arguments> changes() {
        return List.of(
                change("archiveAccount", "accountId: \"%s\"", "account { name }", "PUT", ACCOUNT + "/archive", ""),
                change("restoreAccount", "accountId: \"%s\"", "account { name }", "DELETE", ACCOUNT + "/archive", ""),
                change(
                        "recordChurn",
                        "accountId: \"%s\", reason: PRICE, badFit: true",
                        "churn { reason } account { name }",
                        "POST",
                        ACCOUNT + "/churns",
                        "{\"reason\":\"PRICE\",\"badFit\":true}"),
                change(
                        "reactivateAccount",
                        "accountId: \"%s\", reason: \"Back\", mrr: { amount: 5, currency: \"EUR\" }",
                        "account { name }",
                        "POST",
                        ACCOUNT + "/reactivations",
                        "{\"mrr\":{\"amount\":5,\"currency\":\"EUR\"},\"reason\":\"Back\"}"),
                change(
                        "placeUnder",
                        "accountId: \"%s\", parentId: \"" + Samples.id(2) + "\"",
                        "account { name }",
                        "PUT",
                        ACCOUNT + "/hierarchy/parent",
                        "{\"parentId\":\"" + Samples.id(2) + "\"}"),
                change(
                        "placeUnder",
                        "accountId: \"%s\"",
                        "account { name }",
                        "DELETE",
                        ACCOUNT + "/hierarchy/parent",
                        ""),
                change(
                        "upsertContact",
                        "accountId: \"%s\", externalId: \"u-1\", name: \"Kim\", roles: [CHAMPION]",
                        "contact { name version }",
                        "PUT",
                        ACCOUNT + "/contacts/by-external-id/u-1",
                        "{\"externalId\":\"u-1\",\"name\":\"Kim\",\"roles\":[\"CHAMPION\"]}"),
                change(
                        "updateContact",
                        "contactId: \"" + CONTACT + "\", expectedVersion: 1, email: null",
                        "contact { name }",
                        "PATCH",
                        "/v1/contacts/" + CONTACT,
                        "{\"email\":null}"),
                change(
                        "removeContact",
                        "contactId: \"" + CONTACT + "\"",
                        "removed",
                        "DELETE",
                        "/v1/contacts/" + CONTACT,
                        ""),
                change(
                        "recordMilestone",
                        "accountId: \"%s\", kind: FIRST_VALUE, reachedOn: \"2026-02-03\"",
                        "milestone { kind version } account { name }",
                        "PUT",
                        ACCOUNT + "/journey/milestones/FIRST_VALUE",
                        "{\"reachedOn\":\"2026-02-03\"}"),
                change(
                        "takeBackMilestone",
                        "accountId: \"%s\", kind: FIRST_VALUE",
                        "account { name }",
                        "DELETE",
                        ACCOUNT + "/journey/milestones/FIRST_VALUE",
                        ""),
                change(
                        "judgeRelation",
                        "accountId: \"%s\", contactId: \"" + CONTACT + "\", strength: 2",
                        "stakeholders { risks }",
                        "PUT",
                        ACCOUNT + "/stakeholders/" + CONTACT,
                        "{\"strength\":2}"),
                change(
                        "recordValueMoment",
                        "accountId: \"%s\", title: \"Two days\"",
                        "valueMoment { title }",
                        "POST",
                        ACCOUNT + "/value-moments",
                        "{\"title\":\"Two days\"}"),
                change(
                        "removeValueMoment",
                        "accountId: \"%s\", valueMomentId: \"" + MOMENT + "\"",
                        "removed",
                        "DELETE",
                        ACCOUNT + "/value-moments/" + MOMENT,
                        ""),
                change(
                        "recordRevenueMovement",
                        "accountId: \"%s\", mrr: { amount: 20, currency: \"EUR\" }, effectiveOn: \"2026-02-01\"",
                        "account { name }",
                        "POST",
                        ACCOUNT + "/revenue/movements",
                        "{\"mrr\":{\"amount\":20,\"currency\":\"EUR\"},\"effectiveOn\":\"2026-02-01\"}"),
                change(
                        "correctRevenueMovement",
                        "accountId: \"%s\", movementId: \"" + MOVEMENT + "\", amount: 9.5, reason: \"Typo\"",
                        "account { name }",
                        "POST",
                        ACCOUNT + "/revenue/movements/" + MOVEMENT + "/corrections",
                        "{\"amount\":9.5,\"reason\":\"Typo\"}"));
    }

    @ParameterizedTest(name = "{0}: {3} {4}")
    @MethodSource("changes")
    void aChangeIsHandedToTheServiceAndItsOutcomeTold(
            String name, String input, String outcome, String method, String path, String body) {
        // Given
        services.accounts.on(method + " " + path, call -> answer(name));

        // When
        JsonPath answer = ask("mutation { %s(input: { %s }) { %s userErrors { message } } }"
                .formatted(name, input.formatted(ID), outcome));

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data." + name + ".userErrors")).isEmpty();
        assertThat(answer.getMap("data." + name).values()).doesNotContainNull();
        assertThat(services.accounts.calls().getFirst()).satisfies(call -> {
            assertThat(call.path()).isEqualTo(path);
            assertThat(call.body()).isEqualTo(body);
        });
    }

    static List<Arguments> definitions() {
        return List.of(
                Arguments.of(
                        "defineAttribute",
                        "name: \"tier\", expectedVersion: 1, type: TEXT, allowedValues: [\"gold\"]",
                        "attributeDefinition { name version }",
                        "/v1/attribute-definitions/tier",
                        AccountSamples.attribute(2),
                        "AttributeDefinition"),
                Arguments.of(
                        "putSuccessDefinition",
                        "key: \"saas-tool\", expectedVersion: 1, productType: \"SaaS\", success: \"S\", measuredBy: \"M\", "
                                + "primaryOutcome: \"O\", leadingIndicator: \"L\", "
                                + "targets: [{ metric: \"m\", comparison: AT_LEAST, target: 50 }]",
                        "successDefinition { key version targets { metric } }",
                        "/v1/success-definitions/saas-tool",
                        AccountSamples.success(2),
                        "SuccessDefinition"),
                Arguments.of(
                        "putSegment",
                        "key: \"MID_MARKET\", expectedVersion: 1, name: \"Mid-market\", engagementModel: HYBRID, "
                                + "cadence: { checkInEvery: \"P14D\" }",
                        "segment { key version cadence { checkInEvery } }",
                        "/v1/segments/MID_MARKET",
                        AccountSamples.segment(null),
                        "Segment"),
                Arguments.of(
                        "writeCharter",
                        "expectedVersion: 1, whomWeServe: \"W\", outcomes: \"O\", whereWeCreateValue: \"V\", "
                                + "whatWeOwn: \"A\", howWeMeasure: \"M\"",
                        "charter { whomWeServe version }",
                        "/v1/charter",
                        AccountSamples.charter(2),
                        "Charter"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void theProgramIsChangedByAnAdmin(
            String name, String input, String outcome, String path, Object view, String type) {
        // Given
        services.accounts.on("PUT " + path, call -> StandIn.Answer.ok(view));

        // When
        JsonPath answer =
                byAda("mutation { %s(input: { %s }) { %s userErrors { message } } }".formatted(name, input, outcome));

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getMap("data." + name).values()).doesNotContainNull();
        assertThat(services.accounts.calls().getFirst().headers()).containsEntry("If-match", "\"1\"");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void ofTheProgramTooWhoIsLateIsShownHowItStands(
            String name, String input, String outcome, String path, Object view, String type) {
        // Given
        Problem problem =
                Problem.of(ProblemKind.PRECONDITION_FAILED, "too late").withCurrent(view);
        services.accounts.on("PUT " + path, call -> StandIn.Answer.problem(412, problem));

        // When
        JsonPath answer =
                byAda("mutation { %s(input: { %s }) { %s userErrors { code current { __typename version } } } }"
                        .formatted(name, input, outcome));

        // Then
        assertThat(answer.getList("data." + name + ".userErrors"))
                .isEqualTo(List.of(
                        Map.of("code", "PRECONDITION_FAILED", "current", Map.of("__typename", type, "version", 2))));
    }

    @Test
    void aFaultInThePathOfTheServiceIsToldAtTheFieldOfTheInput() {
        // Given
        Problem problem =
                Problem.of(ProblemKind.INVALID, "bad").withErrors(List.of(Fault.in("name", "must be a letter")));
        services.accounts.on("PUT /v1/attribute-definitions/9", call -> StandIn.Answer.problem(422, problem));

        // When
        JsonPath answer = byAda("mutation { %s(input: { %s }) { %s } }"
                .formatted("defineAttribute", "name: \"9\", type: TEXT", "userErrors { message pointer }"));

        // Then
        assertThat(answer.getList("data.defineAttribute.userErrors"))
                .isEqualTo(List.of(Map.of("message", "must be a letter", "pointer", "#/name")));
    }

    @ParameterizedTest
    @CsvSource({
        "removeAttributeDefinition, name, /v1/attribute-definitions/tier",
        "removeSuccessDefinition, key, /v1/success-definitions/tier",
        "removeSegment, key, /v1/segments/tier"
    })
    void aDefinitionIsTakenAway(String name, String field, String path) {
        // Given
        services.accounts.on("DELETE " + path, call -> nothing());

        // When
        JsonPath answer = byAda("mutation { %s(input: { %s: \"tier\" }) { %s } }".formatted(name, field, "removed"));

        // Then
        assertThat(answer.getString("data." + name + ".removed")).isEqualTo("tier");
    }

    @Test
    void aManagerDefinesNothing() {
        // When
        JsonPath answer = ask("""
                mutation { defineAttribute(input: { name: "tier", type: TEXT }) { userErrors { message } } }""");

        // Then
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(services.calls()).isZero();
    }

    private static JsonPath byAda(String mutation) {
        return askAs(Tokens.of("ada", "admin"), mutation, Map.of());
    }

    private static Arguments change(
            String name, String input, String outcome, String method, String path, String body) {
        return Arguments.of(name, input, outcome, method, path, body);
    }

    private static StandIn.Answer nothing() {
        return new StandIn.Answer(204, "", "application/json");
    }

    private static StandIn.Answer answer(String mutation) {
        return switch (mutation) {
            case "recordChurn" -> StandIn.Answer.ok(AccountSamples.churn(Samples.id(1)));
            case "upsertContact", "updateContact" -> StandIn.Answer.ok(Samples.contact(Samples.id(1)));
            case "recordMilestone" -> StandIn.Answer.ok(AccountSamples.milestone());
            case "judgeRelation" -> StandIn.Answer.ok(AccountSamples.stakeholders(Samples.id(1)));
            case "recordValueMoment" -> StandIn.Answer.ok(AccountSamples.moment(Samples.id(1)));
            case "archiveAccount", "restoreAccount", "reactivateAccount", "recordRevenueMovement" ->
                StandIn.Answer.ok(Samples.account(1, false));
            default -> nothing();
        };
    }
}
