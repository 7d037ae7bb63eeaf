package io.steward.health.score;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.steward.health.HealthSettings;
import io.steward.health.loop.Loop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Keeps the history true, in the background. */
@ApplicationScoped
class HistoryKeeper {

    private final Loop loop;

    HistoryKeeper(HistoryService history, Scorer scorer, HealthSettings settings) {
        this.loop = new Loop(
                "score history",
                settings.scoring().poll(),
                Duration.ofMillis(1),
                () -> history.recomputeSome()
                        .invoke(count -> {
                            if (count > 0) {
                                scorer.wake();
                            }
                        })
                        .map(count -> count > 0));
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
