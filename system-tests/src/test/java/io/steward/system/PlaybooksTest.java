package io.steward.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main way, fourth to sixth step: facts start playbooks, steps become mails, tasks and inbox items. */
@ExtendWith(RunningStack.class)
class PlaybooksTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String RUNS = """
            query ($id: ID!) { account(id: $id) {
              runs { id status playbook { key version } startedAt steps { key kind status dueAt } }
              tasks { id title owner status dueAt }
              messages { channel template status subject } } }""";

    private final RunningStack stack;

    PlaybooksTest(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void aNewCustomerIsOnboardedWithExactlyTheStepsOfThePlaybook() {
        // Given
        Customer customer = Customer.signedUpToday(stack, "Onboarding Works").withChampion();

        // When
        JsonNode run = awaitRun(customer, "onboarding", "ACTIVE");

        // Then
        Instant start = Instant.parse(run.get("startedAt").asText());
        assertThat(run.get("steps").findValuesAsText("kind"))
                .isEqualTo(List.of("EMAIL", "EMAIL", "TASK", "EMAIL", "TASK"));
        List<Long> days = new ArrayList<>();
        run.get("steps")
                .forEach(step -> days.add(
                        Duration.between(start, Instant.parse(step.get("dueAt").asText()))
                                .toDays()));
        assertThat(days).isEqualTo(List.of(0L, 3L, 7L, 14L, 30L));
        // The champion was told after the account; the welcome waited for somebody to write to.
        await().atMost(SOON).until(() -> stack.mails(customer.email()).size() == 1);
        JsonNode welcome = stack.mails(customer.email()).getFirst();
        assertThat(welcome.get("subject").asText()).contains("Welcome");
        assertThat(welcome.get("text").asText()).contains("Charlie").contains("Onboarding Works");
    }

    /** No login for 8 days starts the playbook at once: a mail to the champion, an item for the owner, two steps to come. */
    @Test
    void aSilentCustomerIsWrittenToAndALoginEndsTheRun() {
        // Given
        Customer customer = Customer.established(stack, "Silent Works").withChampion();
        String writeKey = WriteKey.create(stack);
        signIn(writeKey, customer, Instant.now().minus(8, ChronoUnit.DAYS));
        JsonNode run = awaitRun(customer, "low-usage", "ACTIVE");
        assertThat(run.get("steps").findValuesAsText("kind")).isEqualTo(List.of("EMAIL", "TASK", "ESCALATE"));
        await().atMost(SOON).until(() -> stack.mails(customer.email()).size() == 1);

        // When
        signIn(writeKey, customer, Instant.now());

        // Then
        JsonNode ended = awaitRun(customer, "low-usage", "GOAL_REACHED");
        assertThat(ended.get("id")).isEqualTo(run.get("id"));
        assertThat(ended.get("steps").findValuesAsText("status")).isEqualTo(List.of("DONE", "CANCELLED", "CANCELLED"));
    }

    @Test
    void theMailIsReadableHasBothPartsAndOneClickUnsubscribe() {
        // Given
        Customer customer = Customer.established(stack, "Mail Works").withChampion();

        // When
        signIn(WriteKey.create(stack), customer, Instant.now().minus(9, ChronoUnit.DAYS));
        await().atMost(SOON).until(() -> stack.mails(customer.email()).size() == 1);

        // Then
        JsonNode mail = stack.mails(customer.email()).getFirst();
        assertThat(mail.get("subject").asText()).contains("Mail Works");
        assertThat(mail.get("text").asText()).contains("Charlie").contains("Mail Works");
        assertThat(mail.get("html").asText()).contains("<html").contains("Mail Works");
        assertThat(mail.get("headers").toString())
                .contains("List-Unsubscribe-Post")
                .contains("List-Unsubscribe=One-Click")
                .contains("/u/");
    }

    @Test
    void anUnsubscribedContactGetsNoFurtherMailOfThatCategory() {
        // Given
        Customer customer = Customer.established(stack, "Quiet Works").withChampion();
        String playbook = publishPlaybook(
                "PT0S", "email: { template: low-usage-re-engagement, to: [CHAMPION], category: re-engagement }");
        start(playbook, customer);
        await().atMost(SOON).until(() -> stack.mails(customer.email()).size() == 1);
        String link = unsubscribeLink(stack.mails(customer.email()).getFirst());
        stack.asNobody("notification")
                .call("POST", link, null, "Content-Type", "application/x-www-form-urlencoded")
                .expecting(200);

        // When
        start(
                publishPlaybook(
                        "PT0S",
                        "email: { template: low-usage-re-engagement, to: [CHAMPION], category: re-engagement }"),
                customer);

        // Then
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(messages(customer, "EMAIL")).containsExactlyInAnyOrder("SENT", "DROPPED"));
        assertThat(stack.mails(customer.email())).hasSize(1);
    }

    @Test
    void aWaitPassesATaskAppearsAndItsOwnerCompletesIt() {
        // Given
        Customer customer = Customer.established(stack, "Task Works").withChampion();
        String playbook = publishPlaybook("PT2S", "task: { title: Call them, owner: OWNER, due: P2D }");
        try (Subscription tasks = Subscription.open(
                stack.address("gateway"),
                stack.token("carl"),
                "subscription { taskChanged { change task { id title owner status account { id } } } }")) {
            start(playbook, customer);
            JsonNode task = tasks.next(data -> data.at("/taskChanged/task/account/id")
                            .asText()
                            .equals(customer.id().toString()))
                    .at("/taskChanged/task");

            // When
            JsonNode completed = stack.graph("carl")
                    .data("""
                    mutation ($id: ID!) { completeTask(input: { id: $id, outcome: "They will be back" }) {
                      task { status outcome completedBy } userErrors { message } } }""", Map.of("id", task.get("id").asText()))
                    .get("completeTask");

            // Then
            assertThat(task.get("title").asText()).isEqualTo("Call them");
            assertThat(task.get("owner").asText()).isEqualTo("carl");
            assertThat(completed.get("userErrors")).isEmpty();
            assertThat(completed.at("/task/status").asText()).isEqualTo("DONE");
            assertThat(completed.at("/task/outcome").asText()).isEqualTo("They will be back");
            assertThat(completed.at("/task/completedBy").asText()).isEqualTo("carl");
        }
        awaitRun(customer, playbook, "COMPLETED");
    }

    @Test
    void theOwnersInboxCountsWhatIsUnseenAndHearsOfIt() {
        // Given
        Customer customer = Customer.established(stack, "Inbox Works").withChampion();
        String playbook = publishPlaybook("PT0S", "task: { title: Inbox call, owner: OWNER, due: P1D }");
        try (Subscription inbox = Subscription.open(
                stack.address("gateway"),
                stack.token("carl"),
                "subscription { inboxChanged { unseen item { id title account { id } } } }")) {

            // When
            start(playbook, customer);
            JsonNode change = inbox.next(data -> data.at("/inboxChanged/item/account/id")
                            .asText()
                            .equals(customer.id().toString()))
                    .get("inboxChanged");
            String id = change.at("/item/id").asText();
            JsonNode marked =
                    stack.graph("carl").data("""
                    mutation ($ids: [ID!]) { markInboxItems(input: { ids: $ids, mark: READ }) {
                      items { id readAt seenAt } userErrors { message } } }""", Map.of("ids", List.of(id))).get("markInboxItems");

            // Then
            assertThat(change.get("unseen").asLong()).isPositive();
            assertThat(marked.at("/items/0/readAt").asText()).isNotBlank();
            JsonNode mine = stack.graph("carl")
                    .data("{ inbox { unseen items { id } } }", Map.of())
                    .get("inbox");
            assertThat(mine.get("items").findValuesAsText("id")).contains(id);
            JsonNode coras = stack.graph("cora")
                    .data("{ inbox { unseen items { id } } }", Map.of())
                    .get("inbox");
            assertThat(coras.get("items").findValuesAsText("id")).doesNotContain(id);
        }
    }

    @Test
    void aPlaybookWithFaultsIsRefusedWithAllOfThem() {
        // When
        Answer refused =
                stack.as("lea", "playbook").call("POST", "/v1/playbooks", """
                        key: Bad Key
                        name: ""
                        kind: NONSENSE
                        trigger: { when: "account.seats >" }
                        steps:
                          - { key: a, name: A, at: soon, task: { title: T, owner: OWNER, due: P1D } }
                        """, "Content-Type", "application/yaml");

        // Then
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("errors").size()).isGreaterThanOrEqualTo(4);
    }

    private void signIn(String writeKey, Customer customer, Instant at) {
        ArrayNode batch = Api.JSON.createArrayNode();
        var message = Api.JSON.createObjectNode();
        message.put("userId", customer.userId()).put("event", "Signed In").put("timestamp", at.toString());
        batch.addArray().add("track").add(message);
        Batches.send(stack, writeKey, batch, customer);
    }

    /** Publishes a playbook of one step, started by hand only. */
    private String publishPlaybook(String after, String action) {
        String key = "test-" + UUID.randomUUID();
        stack.as("lea", "playbook")
                .call(
                        "POST",
                        "/v1/playbooks",
                        """
                        key: %s
                        name: Test %s
                        kind: RISK
                        trigger: { manual: true }
                        reentry: { policy: AFTER_END }
                        steps:
                          - key: only
                            name: The only step
                            at: %s
                            %s
                        """.formatted(key, key, after, action),
                        "Content-Type",
                        "application/yaml")
                .expecting(201);
        stack.as("lea", "playbook").post("/v1/playbooks/" + key + "/versions/1/publication", "{}");
        return key;
    }

    private void start(String playbook, Customer customer) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode payload = stack.graph("carl")
                    .data(
                            """
                    mutation ($playbook: String!, $account: ID!) {
                      startPlaybook(input: { playbook: $playbook, accountId: $account }) { run { id } userErrors { message } } }""",
                            Map.of(
                                    "playbook",
                                    playbook,
                                    "account",
                                    customer.id().toString()))
                    .get("startPlaybook");
            assertThat(payload.get("userErrors")).isEmpty();
        });
    }

    private JsonNode awaitRun(Customer customer, String playbook, String status) {
        JsonNode[] found = new JsonNode[1];
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode account = stack.graph("vera")
                    .data(RUNS, Map.of("id", customer.id().toString()))
                    .get("account");
            found[0] = null;
            for (JsonNode run : account.get("runs")) {
                if (run.at("/playbook/key").asText().equals(playbook)
                        && run.get("status").asText().equals(status)) {
                    found[0] = run;
                }
            }
            assertThat(found[0])
                    .as("run of %s that is %s in %s", playbook, status, account)
                    .isNotNull();
        });
        return found[0];
    }

    private List<String> messages(Customer customer, String channel) {
        List<String> statuses = new ArrayList<>();
        stack.graph("vera")
                .data(RUNS, Map.of("id", customer.id().toString()))
                .at("/account/messages")
                .forEach(message -> {
                    if (message.get("channel").asText().equals(channel)) {
                        statuses.add(message.get("status").asText());
                    }
                });
        return statuses;
    }

    private static String unsubscribeLink(JsonNode mail) {
        var link = java.util.regex.Pattern.compile("<https?://[^/>]+(/u/[^>]+)>")
                .matcher(mail.get("headers").toString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
