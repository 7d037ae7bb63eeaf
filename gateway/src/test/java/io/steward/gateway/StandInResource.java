package io.steward.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Puts the stand-ins in the place of the services, with a patience that fits a test. */
public class StandInResource implements QuarkusTestResourceLifecycleManager {

    private StandIns services;

    @Override
    public Map<String, String> start() {
        services = new StandIns();
        return Map.of(
                "steward.accounts.url", services.accounts.url(),
                "steward.health.url", services.health.url(),
                "steward.playbook.url", services.playbooks.url(),
                "steward.notification.url", services.messages.url(),
                "steward.services.timeout", "PT2S",
                "steward.services.breaker.window", "10",
                "steward.services.breaker.pause", "PT0.3S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(services, new TestInjector.MatchesType(StandIns.class));
    }

    @Override
    public void stop() {
        services.recover();
    }
}
