package io.steward.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} an empty database of its own, a broker and a token issuer. It is found through the
 * service loader, so a test names nothing; the processes are started once for a test JVM.
 */
public class InfrastructureResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Infrastructure infrastructure = Infrastructure.running();
        Database.create(infrastructure);
        TokenIssuer issuer = TokenIssuer.running();
        Map<String, String> settings = new HashMap<>();
        settings.put("steward.database.host", infrastructure.postgresHost());
        settings.put("steward.database.port", Integer.toString(infrastructure.postgresPort()));
        settings.put("steward.database.name", Database.name());
        settings.put("steward.database.username", infrastructure.postgresUser());
        settings.put("steward.database.password", infrastructure.postgresPassword());
        settings.put("kafka.bootstrap.servers", infrastructure.kafka());
        settings.put("quarkus.oidc.auth-server-url", issuer.url());
        return settings;
    }

    /** The processes end with the JVM: the next test class uses them again. */
    @Override
    public void stop() {
        Database.drop();
    }
}
