package io.steward.gateway;

import static io.steward.gateway.StandIn.Answer.ok;

import io.steward.platform.contracts.accounts.RevenueLedgerView;
import io.steward.platform.contracts.accounts.RevenueMovementView;
import io.steward.platform.contracts.accounts.RevenueSettingsView;
import io.steward.platform.pages.Page;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What accounts-service answers beyond accounts and contacts; each account has three movements. */
final class AccountsStandIn {

    private static final int MOVEMENTS = 3;

    private AccountsStandIn() {}

    static void teach(StandIn accounts) {
        accounts.on("GET /v1/journeys", of(AccountSamples::journey))
                .on("GET /v1/hierarchies", of(AccountSamples::hierarchy))
                .on("GET /v1/stakeholder-maps", of(AccountSamples::stakeholders))
                .on("GET /v1/value-moments", of(AccountSamples::moment))
                .on("GET /v1/churns", of(AccountSamples::churn))
                .on(
                        "GET /v1/revenue-ledgers",
                        call -> ok(Page.whole(StandIns.keys(call, "accountIds")
                                .map(id -> ledger(id, call))
                                .toList())))
                .on("GET /v1/journey-stages", call -> ok(Page.whole(List.of(AccountSamples.stage()))))
                .on("GET /v1/staff", call -> ok(Page.whole(List.of(AccountSamples.person("carl")))))
                .on(
                        "GET /v1/segments",
                        call -> ok(Page.whole(
                                List.of(AccountSamples.segment(call.query().containsKey("count") ? 50L : null)))))
                .on("GET /v1/staff/carl", call -> ok(AccountSamples.person("carl")))
                .on(
                        "GET /v1/accounts-to-reassign",
                        call -> ok(Page.whole(List.of(AccountSamples.toReassign(1), AccountSamples.toReassign(2)))))
                .on("GET /v1/revenue-metrics", call -> ok(AccountSamples.metrics()))
                .on("GET /v1/revenue-settings", call -> ok(new RevenueSettingsView("EUR", 1)))
                .on("GET /v1/attribute-definitions", call -> ok(Page.whole(List.of(AccountSamples.attribute(1)))))
                .on("GET /v1/success-definitions", call -> ok(Page.whole(List.of(AccountSamples.success(1)))))
                .on("GET /v1/audit-entries", call -> ok(Page.whole(List.of(AccountSamples.audit()))));
    }

    private static Function<StandIn.Call, StandIn.Answer> of(Function<UUID, Object> view) {
        return call -> ok(Page.whole(StandIns.keys(call, "accountIds").map(view).toList()));
    }

    /** Newest first; a cursor is the number of movements that lie before the page. */
    private static RevenueLedgerView ledger(UUID account, StandIn.Call call) {
        List<RevenueMovementView> all = IntStream.iterate(MOVEMENTS, number -> number > 0, number -> number - 1)
                .mapToObj(number -> AccountSamples.movement(account, number))
                .toList();
        int from = call.number("after", 0);
        int to = Math.min(all.size(), from + call.number("limit", 50));
        return new RevenueLedgerView(
                account,
                all.subList(from, to),
                to < all.size() ? String.valueOf(to) : null,
                from > 0 ? String.valueOf(from) : null);
    }
}
