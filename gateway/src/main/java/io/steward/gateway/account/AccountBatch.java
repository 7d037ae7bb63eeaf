package io.steward.gateway.account;

import io.steward.platform.contracts.accounts.AccountPlanView;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.client.AccountsApi;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Demand;
import io.steward.platform.contracts.accounts.AccountSnapshotView;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.SegmentView;
import io.steward.platform.contracts.accounts.StaffView;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.health.HealthView;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.playbooks.AccountWorkView;
import io.steward.platform.pages.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Accounts that were listed together. Whatever is asked of one of them is fetched for all of them, once: fifty accounts
 * with everything below them are one call to each service. How much is fetched follows from the whole operation, so that
 * two aliases of a field with different arguments are served by the same call.
 */
public final class AccountBatch {

    private static final int MOST = 200;

    /** Among so many of an account's newest tasks the next one is looked for. */
    private static final int NEXT_AMONG = 50;

    private final Services services;
    private final Demand demand;
    private final List<UUID> ids;
    private final Map<String, Uni<?>> fetched = new ConcurrentHashMap<>();

    private AccountBatch(Services services, Demand demand, Collection<UUID> ids) {
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("a batch has at most " + MOST + " accounts");
        }
        this.services = services;
        this.demand = demand;
        this.ids = List.copyOf(ids);
    }

    /** Accounts that are known by their ids alone. */
    public static AccountBatch ofIds(Services services, Demand demand, Collection<UUID> ids) {
        return new AccountBatch(
                services, demand, ids.stream().distinct().sorted().toList());
    }

    /** Accounts that were just read. */
    static AccountBatch ofViews(Services services, Demand demand, List<AccountView> views) {
        AccountBatch batch =
                ofIds(services, demand, views.stream().map(AccountView::id).toList());
        batch.fetched.put("accounts", Uni.createFrom().item(byId(views, AccountView::id)));
        return batch;
    }

    /** One account of the batch; null where it does not exist. */
    public Uni<Account> account(UUID id) {
        return accounts().map(views -> views.containsKey(id) ? Account.of(views.get(id), this) : null);
    }

    /** The accounts that exist. */
    Uni<Map<UUID, AccountView>> accounts() {
        return once(
                "accounts",
                () -> services.accounts(api ->
                                api.byIds(joined(), ids.size(), demand.asks("Account", "contacts") ? "contacts" : null))
                        .map(page -> byId(page.items(), AccountView::id)));
    }

    /** Health, with the longest history that the operation asks for. */
    public Uni<Map<UUID, HealthView>> health() {
        int days = demand.largest("Health", "history", "days");
        return once(
                "health",
                () -> services.health(
                                api -> api.ofAccounts(joined(), days > 0 ? "history" : null, days > 0 ? days : null))
                        .map(page -> byId(page.items(), HealthView::accountId)));
    }

    /** Accounts at a glance. */
    Uni<Map<UUID, AccountSnapshotView>> snapshots() {
        return once(
                "snapshots",
                () -> services.accounts(api -> api.snapshots(joined()))
                        .map(page -> byId(page.items(), AccountSnapshotView::accountId)));
    }

    /**
     * What happened last at each account.
     *
     * @param kinds separated by commas; null for all
     */
    public Uni<Map<UUID, List<TimelineEntryView>>> timelines(String kinds, int first) {
        return once(
                "timelines " + kinds + " " + first,
                () -> services.accounts(api -> api.timelines(joined(), kinds, first))
                        .map(page ->
                                page.items().stream().collect(Collectors.groupingBy(TimelineEntryView::accountId))));
    }

    /** Runs and tasks, both by one call. */
    public Uni<Map<UUID, AccountWorkView>> work() {
        int runs = demand.largest("Account", "runs", "first");
        int asked = demand.largest("Account", "tasks", "first");
        int tasks = demand.asks("Snapshot", "nextAction") ? Math.max(asked, NEXT_AMONG) : asked;
        String include = runs > 0 && tasks > 0 ? "runs,tasks" : runs > 0 ? "runs" : "tasks";
        return once(
                "work",
                () -> services.playbooks(api -> api.work(joined(), include, Math.max(1, Math.max(runs, tasks))))
                        .map(page -> byId(page.items(), AccountWorkView::accountId)));
    }

    /** Messages, newest first. */
    public Uni<Map<UUID, List<MessageView>>> messages() {
        int first = Math.max(1, demand.largest("Account", "messages", "first"));
        return once(
                "messages",
                () -> services.messages(api -> api.ofAccounts(joined(), first))
                        .map(page -> page.items().stream().collect(Collectors.groupingBy(MessageView::accountId))));
    }

    /**
     * One thing of each account, by account.
     *
     * @param key names what is asked for, arguments included
     */
    public <V> Uni<Map<UUID, V>> ofEach(
            String key, BiFunction<AccountsApi, String, Uni<Page<V>>> call, Function<V, UUID> accountId) {
        return once(
                key,
                () -> services.accounts(api -> call.apply(api, joined())).map(page -> byId(page.items(), accountId)));
    }

    /**
     * Many things of each account, in the service's order, by account.
     *
     * @param key names what is asked for, arguments included
     */
    public <V> Uni<Map<UUID, List<V>>> manyOfEach(
            String key, BiFunction<AccountsApi, String, Uni<Page<V>>> call, Function<V, UUID> accountId) {
        return once(
                key,
                () -> services.accounts(api -> call.apply(api, joined()))
                        .map(page -> page.items().stream().collect(Collectors.groupingBy(accountId))));
    }

    /** The success plans of each account, the newest first; null for those of any status. */
    public Uni<Map<UUID, List<SuccessPlanView>>> successPlans(String status) {
        return once(
                "success plans " + status,
                () -> services.plans(api -> api.ofAccounts(joined(), status))
                        .map(page -> page.items().stream().collect(Collectors.groupingBy(SuccessPlanView::accountId))));
    }

    /** The plans of those accounts that have one. */
    public Uni<Map<UUID, AccountPlanView>> accountPlans() {
        return once(
                "account plans",
                () -> services.plans(api -> api.accountPlans(joined()))
                        .map(page -> byId(page.items(), AccountPlanView::accountId)));
    }

    /** The accounts that stand directly above those of the batch. */
    public Uni<AccountBatch> parents() {
        return once(
                "parents",
                () -> accounts().map(views -> ofIds(services, demand, distinct(views, AccountView::parentId))));
    }

    /** The people who own the accounts, by user name. */
    public Uni<Map<String, StaffView>> owners() {
        return once("owners", () -> accounts().chain(views -> people(distinct(views, AccountView::owner))));
    }

    /** All segments, by key. */
    public Uni<Map<String, SegmentView>> segments() {
        return once(
                "segments",
                () -> services.program(api -> api.segments(null))
                        .map(page -> page.items().stream()
                                .collect(Collectors.toMap(SegmentView::key, Function.identity()))));
    }

    private Uni<Map<String, StaffView>> people(List<String> usernames) {
        return usernames.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : services.program(api -> api.staff(
                                Map.of("usernames", String.join(",", usernames), "limit", String.valueOf(MOST))))
                        .map(page -> page.items().stream()
                                .collect(Collectors.toMap(StaffView::username, Function.identity())));
    }

    private static <T> List<T> distinct(Map<UUID, AccountView> views, Function<AccountView, T> field) {
        return views.values().stream()
                .map(field)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private String joined() {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    // A key stands for one type alone: each is used by one method of this class.
    @SuppressWarnings("unchecked")
    private <T> Uni<T> once(String key, Supplier<Uni<T>> fetch) {
        return (Uni<T>) fetched.computeIfAbsent(
                key, any -> Uni.createFrom().<T>deferred(fetch::get).memoize().indefinitely());
    }

    private static <T> Map<UUID, T> byId(List<T> items, Function<T, UUID> id) {
        return items.stream().collect(Collectors.toUnmodifiableMap(id, Function.identity(), (one, same) -> one));
    }
}
