package io.steward.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.local.Progress;
import io.steward.local.StackAddresses;
import io.steward.local.StackException;
import io.steward.local.StewardService;
import io.steward.local.demo.Signals.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells accounts-service who the customers and their people are. */
final class AccountsChapter {
    private final StewardApi api;
    private final String accounts;
    private final AccessToken integration;

    AccountsChapter(StewardApi api, StackAddresses addresses, AccessToken integration) {
        this.api = api;
        this.accounts = addresses.url(StewardService.ACCOUNTS) + "/v1/accounts";
        this.integration = integration;
    }

    private record Contact(String accountId, Person person) {}

    /** The contract's account, field by field. */
    private record Account(
            String externalId,
            String name,
            String domain,
            String plan,
            String segment,
            int seats,
            Amount mrr,
            LocalDate startedOn,
            LocalDate renewsOn,
            String owner,
            String stage,
            Map<String, Object> attributes) {

        /** @param begun whether it is stated as it began, so that what came since can be told by its day */
        static Account of(Company company, LocalDate day, boolean begun) {
            Company.Contract contract = company.contract();
            return new Account(
                    company.externalId(),
                    company.profile().name(),
                    company.profile().domain(),
                    company.size().plan(),
                    company.size().name(),
                    contract.seats(),
                    Amount.of(begun ? company.firstMrr(day) : company.mrr()),
                    contract.startedOn(),
                    contract.renewsOn(),
                    company.profile().owner(),
                    begun && company.plot() == Plot.CHURNED ? "RETENTION" : company.stage(day),
                    attributes(company));
        }

        private static Map<String, Object> attributes(Company company) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("industry", company.profile().industry());
            attributes.put("country", company.profile().region().country());
            return attributes;
        }
    }

    /** Tells them and answers the ids that the accounts have. */
    Collection<String> tell(Portfolio portfolio, Progress progress) {
        long started = System.nanoTime();
        Set<String> known = known();
        Map<String, String> ids = upsert(portfolio, known);
        List<Company> begun = portfolio.companies().stream()
                .filter(company -> !known.contains(company.externalId()))
                .toList();
        Crew.forEach(begun.iterator(), company -> tellRevenue(company, portfolio.day(), ids));
        List<Contact> contacts = new ArrayList<>();
        for (Company company : youngFirst(portfolio)) {
            company.people()
                    .forEach(person ->
                            contacts.add(new Contact(ids.get(company.profile().externalId()), person)));
        }
        Crew.forEach(contacts.iterator(), this::upsert);
        progress.done("  %d accounts, %d contacts".formatted(ids.size(), contacts.size()), started);
        return ids.values();
    }

    /** Who has just signed is welcomed by a playbook at once, which then finds the people to write to. */
    private static List<Company> youngFirst(Portfolio portfolio) {
        return portfolio.companies().stream()
                .sorted((one, other) ->
                        Boolean.compare(other.plot().isYoung(), one.plot().isYoung()))
                .toList();
    }

    /** The external ids of accounts that are there: a load that was interrupted told at least them. */
    private Set<String> known() {
        Set<String> known = new HashSet<>();
        api.get(accounts + "?limit=200&archived=INCLUDED", integration)
                .required("items")
                .forEach(account -> known.add(account.required("externalId").textValue()));
        return known;
    }

    /** What became of the revenue since the beginning. */
    private void tellRevenue(Company company, LocalDate day, Map<String, String> ids) {
        String account = accounts + "/" + ids.get(company.externalId());
        if (company.mrrChangedOn(day) != null) {
            Map<String, Object> movement = Map.of(
                    "mrr",
                    Amount.of(company.contract().mrr()),
                    "effectiveOn",
                    company.mrrChangedOn(day),
                    "reason",
                    company.firstMrr(day) < company.contract().mrr() ? "Another team joined" : "Fewer seats");
            api.post(account + "/revenue/movements", movement, "demo-movement-" + company.externalId(), integration);
        }
        if (company.plot() == Plot.CHURNED) {
            Map<String, Object> churn = Map.of(
                    "reason",
                    "COMPETITOR",
                    "churnedOn",
                    company.contract().endedOn(),
                    "note",
                    "Moved to another tool after months of falling use.");
            api.post(account + "/churns", churn, "demo-churn-" + company.externalId(), integration);
        }
    }

    private Map<String, String> upsert(Portfolio portfolio, Set<String> known) {
        List<Account> items = portfolio.companies().stream()
                .map(company -> Account.of(company, portfolio.day(), !known.contains(company.externalId())))
                .toList();
        JsonNode answer = api.post(accounts + "/batch-upsert", Map.of("items", items), null, integration);
        Map<String, String> ids = new HashMap<>();
        for (JsonNode result : answer.required("results")) {
            if ("ERROR".equals(result.required("outcome").textValue())) {
                throw new StackException("The demo portfolio could not be loaded: " + result);
            }
            ids.put(
                    result.required("externalId").textValue(),
                    result.required("id").textValue());
        }
        return ids;
    }

    private void upsert(Contact contact) {
        Person person = contact.person();
        Map<String, Object> body = Map.of(
                "email", person.email(),
                "name", person.name(),
                "roles", person.roles(),
                "timeZone", person.timeZone());
        api.put(
                accounts + "/" + contact.accountId() + "/contacts/by-external-id/" + person.externalId(),
                body,
                integration);
    }
}
