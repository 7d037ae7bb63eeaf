package io.steward.playbook.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How runs are executed. */
@ConfigMapping(prefix = "steward.playbook")
interface RunSettings {

    /** User name of the lead: gets escalations, and the tasks of accounts without an owner. Default {@code lea}. */
    @WithDefault("lea")
    String lead();

    /**
     * How long an e-mail step waits where the account has nobody to write to: contacts are told after their account. Then
     * it is skipped. Default one day.
     */
    @WithDefault("PT24H")
    Duration contactPatience();

    /** Settings of the timer. */
    Timer timer();

    /** Settings of the watch over tasks. */
    Tasks tasks();

    /** How due runs are found and worked on. */
    interface Timer {

        /** Longest sleep between two looks for due runs. Default 1 s. */
        @WithDefault("1s")
        Duration poll();

        /** Runs that are claimed at a time. Default 50. */
        @WithDefault("50")
        int batch();

        /** How long a claim holds: after it another replica may take the run over. Default 30 s. */
        @WithDefault("30s")
        Duration lease();

        /** How often a step is tried before it and its run fail. Default 5. */
        @WithDefault("5")
        int attempts();

        /** Pause after the first failure of a step; each further one doubles it. Default 2 s. */
        @WithDefault("2s")
        Duration pause();
    }

    /** How overdue tasks are found. */
    interface Tasks {

        /** Time between two looks for overdue tasks. Default 1 s. */
        @WithDefault("1s")
        Duration poll();
    }
}
