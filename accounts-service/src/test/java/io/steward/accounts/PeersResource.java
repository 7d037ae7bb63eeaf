package io.steward.accounts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Puts {@link Peers} where the service expects the others. It is found through the service loader. */
public class PeersResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String address = Peers.start();
        return Map.of(
                "quarkus.rest-client.health.url", address + "/health",
                "quarkus.rest-client.playbooks.url", address + "/playbooks",
                "quarkus.rest-client.messages.url", address + "/messages");
    }

    @Override
    public void stop() {
        Peers.stop();
    }
}
