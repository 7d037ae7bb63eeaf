package io.steward.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.local.Progress;
import io.steward.local.StackAddresses;
import io.steward.local.StackException;
import io.steward.local.StewardService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Waits until health-service has made of the signals what the plots had in mind. */
final class Settling {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(250);

    private final StewardApi api;
    private final String health;
    private final AccessToken token;
    private final Clock clock;

    Settling(StewardApi api, StackAddresses addresses, AccessToken token, Clock clock) {
        this.api = api;
        this.health = addresses.url(StewardService.HEALTH) + "/v1/";
        this.token = token;
        this.clock = clock;
    }

    /** Returns when health-service has heard of all accounts: before that it refuses what is told of them. */
    void awaitKnown(Collection<String> accountIds) {
        String url = health + "health?accountIds=" + String.join(",", accountIds);
        Instant limit = clock.instant().plus(PATIENCE);
        while (api.get(url, token).required("items").size() < accountIds.size()) {
            if (clock.instant().isAfter(limit)) {
                throw new StackException("The demo portfolio could not be loaded: health-service has not heard of all"
                        + " accounts within " + PATIENCE.toSeconds() + " s.");
            }
            StewardApi.pause(POLL);
        }
    }

    /**
     * The portfolio as soon as every band has the customers that it should have. Other accounts in the same stack would
     * keep it from ever being so; after the time limit the portfolio is taken as it is, and the difference told.
     */
    JsonNode await(Portfolio portfolio, Progress progress) {
        long started = System.nanoTime();
        Map<String, Integer> expected = expected(portfolio);
        Instant limit = clock.instant().plus(PATIENCE);
        JsonNode answer = api.get(health + "portfolio", token);
        while (!accountsByBand(answer).equals(expected)) {
            if (clock.instant().isAfter(limit)) {
                progress.say(
                        "  The bands came out as %s, where %s was meant".formatted(accountsByBand(answer), expected));
                return answer;
            }
            StewardApi.pause(POLL);
            answer = api.get(health + "portfolio", token);
        }
        progress.done("  Scores have settled", started);
        return answer;
    }

    /** Accounts of each band that has any, in the order of the bands. */
    static Map<String, Integer> accountsByBand(JsonNode portfolio) {
        Map<String, Integer> accounts = new LinkedHashMap<>();
        for (JsonNode band : portfolio.required("bands")) {
            int count = band.required("accounts").intValue();
            if (count > 0) {
                accounts.put(band.required("band").textValue(), count);
            }
        }
        return accounts;
    }

    private static Map<String, Integer> expected(Portfolio portfolio) {
        Map<Band, Integer> counts = new EnumMap<>(Band.class);
        portfolio.companies().stream()
                .filter(company -> company.plot() != Plot.CHURNED)
                .forEach(company -> counts.merge(company.plot().band(), 1, Integer::sum));
        Map<String, Integer> expected = new LinkedHashMap<>();
        counts.forEach((band, count) -> expected.put(band.name(), count));
        return expected;
    }
}
