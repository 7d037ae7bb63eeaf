package io.steward.health.score;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.steward.health.HealthSettings;
import io.steward.health.loop.Loop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Computes the scores of marked accounts, soon after they were marked. */
@ApplicationScoped
public class Scorer {

    private final Loop loop;

    Scorer(ScoringService scoring, HealthSettings settings) {
        int batch = settings.scoring().batchSize();
        this.loop = new Loop(
                "scoring",
                settings.scoring().poll(),
                settings.scoring().gather(),
                () -> scoring.scoreMarked(batch).map(count -> count == batch));
    }

    /** Accounts were marked. */
    public void wake() {
        loop.wake();
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
