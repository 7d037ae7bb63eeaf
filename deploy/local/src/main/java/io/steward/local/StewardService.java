package io.steward.local;

import java.util.Arrays;
import java.util.Optional;

/** The processes that we build ourselves, with the ports that they have unless free ones are asked for. */
public enum StewardService {
    GATEWAY("gateway", "gateway", 8080, 9000),
    ACCOUNTS("accounts", "accounts-service", 8081, 9001),
    HEALTH("health", "health-service", 8082, 9002),
    PLAYBOOK("playbook", "playbook-service", 8083, 9003),
    NOTIFICATION("notification", "notification-service", 8084, 9004);

    private final String shortName;
    private final String module;
    private final int port;
    private final int managementPort;

    StewardService(String shortName, String module, int port, int managementPort) {
        this.shortName = shortName;
        this.module = module;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** As in {@code stack.json}: {@code accounts}. */
    public String shortName() {
        return shortName;
    }

    /** Directory, process and client id: {@code accounts-service}. */
    public String module() {
        return module;
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    /** Finds a service by either of its names. */
    static Optional<StewardService> named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(name) || service.shortName.equals(name))
                .findFirst();
    }
}
