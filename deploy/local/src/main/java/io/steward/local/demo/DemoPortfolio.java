package io.steward.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.local.Progress;
import io.steward.local.StackAddresses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Loads the demo portfolio into a stack that is ready: sixty invented customers and their last six months, always the
 * same for the same day. An interrupted load can be run again: nothing is then there twice.
 */
public final class DemoPortfolio {
    private DemoPortfolio() {}

    /** Loads everything and waits until every customer has its score. Times are relative to today in UTC. */
    public static void load(StackAddresses addresses, Progress progress) {
        load(addresses, progress, Clock.systemUTC());
    }

    private static void load(StackAddresses addresses, Progress progress, Clock clock) {
        long started = System.nanoTime();
        Portfolio portfolio = Portfolio.on(LocalDate.now(clock));
        try (StewardApi api = new StewardApi()) {
            AccessToken integration = AccessToken.ofIntegration(api, addresses.issuer(), clock);
            AccessToken admin = AccessToken.ofAdmin(api, addresses.issuer(), clock);
            Settling settling = new Settling(api, addresses, integration, clock);
            settling.awaitKnown(new AccountsChapter(api, addresses, integration).tell(portfolio, progress));
            new SignalsChapter(api, addresses, integration).tell(portfolio, progress);
            new UsageChapter(api, addresses, admin).tell(portfolio, progress);
            JsonNode settled = settling.await(portfolio, progress);
            progress.done("Demo portfolio: " + summary(settled), started);
        }
    }

    private static String summary(JsonNode portfolio) {
        Map<String, Integer> accounts = Settling.accountsByBand(portfolio);
        return accounts.values().stream().mapToInt(Integer::intValue).sum() + " customers, "
                + accounts.entrySet().stream()
                        .map(band -> band.getValue() + " "
                                + band.getKey().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", "));
    }
}
