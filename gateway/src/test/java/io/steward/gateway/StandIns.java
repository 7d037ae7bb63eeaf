package io.steward.gateway;

import static io.steward.gateway.StandIn.Answer.ok;

import io.steward.gateway.client.MessagesApi.InboxPage;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.playbooks.AccountWorkView;
import io.steward.platform.pages.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The four services behind the gateway, with the fifty accounts of {@link Samples}. */
public final class StandIns {

    final StandIn accounts = new StandIn();
    final StandIn health = new StandIn();
    final StandIn playbooks = new StandIn();
    final StandIn messages = new StandIn();

    StandIns() {
        accounts.on("GET /v1/accounts", this::list)
                .on(
                        "GET /v1/account-snapshots",
                        call -> ok(Page.whole(
                                keys(call, "accountIds").map(Samples::snapshot).toList())))
                .on(
                        "GET /v1/timeline-entries",
                        call -> ok(Page.whole(
                                keys(call, "accountIds").map(Samples::note).toList())))
                .on("GET /v1/accounts/by-external-id/acme-3", call -> ok(Samples.account(3, false)))
                .on(
                        "GET /v1/contacts",
                        call -> ok(Page.whole(Samples.ids()
                                .filter(id -> call.list("ids")
                                        .contains(Samples.contactId(id).toString()))
                                .map(Samples::contact)
                                .toList())));
        AccountsStandIn.teach(accounts);
        health.on(
                        "GET /v1/health",
                        call -> ok(Page.whole(keys(call, "accountIds")
                                .map(id -> Samples.health(
                                        id, "history".equals(call.query().get("include"))))
                                .toList())))
                .on("GET /v1/portfolio", call -> ok(Samples.portfolio()));
        playbooks
                .on("GET /v1/work", this::work)
                .on("GET /v1/tasks", this::tasks)
                .on(
                        "GET /v1/runs",
                        call -> ok(Page.whole(Samples.ids()
                                .filter(id -> call.list("ids")
                                        .contains(Samples.runId(id).toString()))
                                .map(Samples::run)
                                .toList())));
        messages.on("GET /v1/messages", this::messages)
                .on("GET /v1/inbox", call -> ok(new InboxPage(2, Samples.inbox())));
    }

    /** Everything back to normal, with nothing remembered. */
    void recover() {
        Stream.of(accounts, health, playbooks, messages).forEach(StandIn::recover);
    }

    int calls() {
        return Stream.of(accounts, health, playbooks, messages)
                .mapToInt(service -> service.calls().size())
                .sum();
    }

    private StandIn.Answer list(StandIn.Call call) {
        boolean contacts = "contacts".equals(call.query().get("include"));
        List<AccountView> all = Samples.ids()
                .map(id -> Samples.account(Samples.number(id), contacts))
                .toList();
        if (call.query().containsKey("ids")) {
            List<String> ids = call.list("ids");
            return ok(Page.whole(all.stream()
                    .filter(account -> ids.contains(account.id().toString()))
                    .toList()));
        }
        int from = call.query().containsKey("after")
                ? Integer.parseInt(call.query().get("after"))
                : 0;
        int to = Math.min(all.size(), from + call.number("limit", 50));
        Long count = call.query().containsKey("count") ? (long) all.size() : null;
        return ok(new Page<>(
                all.subList(from, to),
                to < all.size() ? String.valueOf(to) : null,
                from > 0 ? String.valueOf(from) : null,
                count,
                count == null ? null : false));
    }

    private StandIn.Answer work(StandIn.Call call) {
        List<String> include = call.list("include");
        return ok(Page.whole(keys(call, "accountIds")
                .map(id -> new AccountWorkView(
                        id,
                        include.contains("runs") ? List.of(Samples.run(id)) : null,
                        include.contains("tasks") ? List.of(Samples.task(id, "carl")) : null))
                .toList()));
    }

    private StandIn.Answer tasks(StandIn.Call call) {
        List<String> ids = call.list("ids");
        return ok(Page.whole(Samples.ids()
                .filter(id -> ids.isEmpty() || ids.contains(Samples.taskId(id).toString()))
                .limit(call.number("limit", 50))
                .map(id -> Samples.task(id, call.query().getOrDefault("owner", "carl")))
                .toList()));
    }

    private StandIn.Answer messages(StandIn.Call call) {
        List<String> ids = call.list("ids");
        Stream<UUID> accounts = ids.isEmpty()
                ? keys(call, "accountIds")
                : Samples.ids().filter(id -> ids.contains(Samples.messageId(id).toString()));
        return ok(Page.whole(accounts.map(Samples::message).toList()));
    }

    static Stream<UUID> keys(StandIn.Call call, String parameter) {
        return call.list(parameter).stream().map(UUID::fromString);
    }
}
