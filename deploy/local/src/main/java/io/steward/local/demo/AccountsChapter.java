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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

        static Account of(Company company, LocalDate day) {
            Company.Contract contract = company.contract();
            return new Account(
                    company.externalId(),
                    company.profile().name(),
                    company.profile().domain(),
                    company.size().plan(),
                    company.size().name(),
                    contract.seats(),
                    Amount.of(contract.mrr()),
                    contract.startedOn(),
                    contract.renewsOn(),
                    company.profile().owner(),
                    company.stage(day),
                    attributes(company));
        }

        private static Map<String, Object> attributes(Company company) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("industry", company.profile().industry());
            attributes.put("country", company.profile().region().country());
            if (company.contract().endedOn() != null) {
                attributes.put("churnedOn", company.contract().endedOn().toString());
                attributes.put("churnReason", "Moved to another tool after months of falling use");
            }
            return attributes;
        }
    }

    /** Tells them and answers the ids that the accounts have. */
    Collection<String> tell(Portfolio portfolio, Progress progress) {
        long started = System.nanoTime();
        Map<String, String> ids = upsert(portfolio);
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

    private Map<String, String> upsert(Portfolio portfolio) {
        List<Account> items = portfolio.companies().stream()
                .map(company -> Account.of(company, portfolio.day()))
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
