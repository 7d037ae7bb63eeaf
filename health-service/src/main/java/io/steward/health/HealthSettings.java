package io.steward.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of health-service. */
@ConfigMapping(prefix = "steward.health")
public interface HealthSettings {

    /** Currency (ISO 4217) in which the portfolio adds up revenue; other currencies are shown apart. */
    @WithDefault("USD")
    String reportingCurrency();

    /** The write side of usage events. */
    Ingest ingest();

    /** The computing of scores. */
    Scoring scoring();

    /** Settings of the write side. */
    interface Ingest {

        /** How long a write key is remembered: the longest time until a revocation holds in every process. */
        @WithDefault("PT2S")
        Duration writeKeyLife();

        /** How far in the future an event may lie; a later one counts as of its receipt. */
        @WithDefault("PT1H")
        Duration futureTolerance();

        /** How long events that came in while their account was becoming known are looked for. */
        @WithDefault("PT1M")
        Duration releaseWindow();

        /** Longest time between two looks for waiting events that can go on. */
        @WithDefault("PT1S")
        Duration releasePoll();
    }

    /** Settings of the computing. */
    interface Scoring {

        /** Longest time until a marked account is looked for where the waking was missed. */
        @WithDefault("PT0.5S")
        Duration poll();

        /** Time to gather marks before a round; part of the delay of every score. */
        @WithDefault("PT0.05S")
        Duration gather();

        /** Accounts of one round. */
        @WithDefault("500")
        int batchSize();

        /** How long nothing of the past must arrive for an account before its history is computed again. */
        @WithDefault("PT1S")
        Duration historyQuiet();

        /** How long an account that never comes to rest waits for its history at most. */
        @WithDefault("PT15S")
        Duration historyPatience();

        /** Days of history that are computed again at most. */
        @WithDefault("400")
        int historyDays();
    }
}
