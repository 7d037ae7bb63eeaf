package io.steward.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.local.Progress;
import io.steward.local.StackAddresses;
import io.steward.local.StackException;
import io.steward.local.StewardService;
import io.steward.local.demo.Signals.Invoice;
import io.steward.local.demo.Signals.SurveyAnswer;
import io.steward.local.demo.Signals.Ticket;
import io.steward.local.demo.Signals.Touchpoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Tells health-service what the product can do, and everything about the customers that is no usage. */
final class SignalsChapter {
    private static final int BATCH = 200;

    private final StewardApi api;
    private final String health;
    private final AccessToken integration;

    SignalsChapter(StewardApi api, StackAddresses addresses, AccessToken integration) {
        this.api = api;
        this.health = addresses.url(StewardService.HEALTH) + "/v1/";
        this.integration = integration;
    }

    void tell(Portfolio portfolio, Progress progress) {
        long started = System.nanoTime();
        api.put(
                health + "tracking-plan",
                Map.of(
                        "coreFeatures", Product.CORE_FEATURES,
                        "keyActions", List.of(Product.KEY_ACTION),
                        "loginEvents", List.of(Product.LOGIN)),
                integration);
        List<Ticket> tickets = all(portfolio, Support::tickets);
        List<Invoice> invoices = all(portfolio, Invoicing::invoices);
        List<Touchpoint> touchpoints = all(portfolio, Relation::touchpoints);
        List<SurveyAnswer> answers = all(portfolio, Relation::surveyAnswers);
        Crew.forEach(tickets.iterator(), ticket -> putSignal("tickets", ticket.externalId(), ticket));
        Crew.forEach(invoices.iterator(), invoice -> putSignal("invoices", invoice.externalId(), invoice));
        postAll("touchpoints", portfolio.day(), touchpoints);
        postAll("survey-answers", portfolio.day(), answers);
        progress.done(
                "  %d tickets, %d invoices, %d touchpoints, %d survey answers"
                        .formatted(tickets.size(), invoices.size(), touchpoints.size(), answers.size()),
                started);
    }

    private static <T> List<T> all(Portfolio portfolio, BiFunction<Company, LocalDate, List<T>> history) {
        return portfolio.companies().stream()
                .flatMap(company -> history.apply(company, portfolio.day()).stream())
                .toList();
    }

    private void putSignal(String kind, String externalId, Object body) {
        api.put(health + kind + "/by-external-id/" + externalId, body, integration);
    }

    /** The idempotency key makes a repeated load of the same day harmless: the items have no key of their own. */
    private void postAll(String kind, LocalDate day, List<?> items) {
        List<Integer> starts = Stream.iterate(0, from -> from < items.size(), from -> from + BATCH)
                .toList();
        Crew.forEach(
                starts.iterator(),
                from -> post(
                        kind,
                        items.subList(from, Math.min(from + BATCH, items.size())),
                        "demo-%s-%s-%d".formatted(kind, day, from)));
    }

    private void post(String kind, List<?> items, String idempotencyKey) {
        JsonNode answer = api.post(health + kind + "/batch", Map.of("items", items), idempotencyKey, integration);
        for (JsonNode result : answer.required("results")) {
            if ("ERROR".equals(result.required("outcome").textValue())) {
                throw new StackException("The demo portfolio could not be loaded: " + kind + " " + result);
            }
        }
    }
}
