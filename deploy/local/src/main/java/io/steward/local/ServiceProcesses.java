package io.steward.local;

import io.steward.local.JavaCommand.Speed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the five services are started: command line and environment, the same at {@code up} and after a crash. */
final class ServiceProcesses {
    private static final int SMALL_HEAP = 144;
    private static final int LARGE_HEAP = 768;

    private final Layout layout;
    private final Processes processes;
    private final StackAddresses addresses;
    private final Speed speed;

    ServiceProcesses(Layout layout, Processes processes, StackAddresses addresses, Speed speed) {
        this.layout = layout;
        this.processes = processes;
        this.addresses = addresses;
        this.speed = speed;
    }

    Process start(StewardService service) throws IOException {
        return processes.start(service.module(), command(service), environment(service), layout.log(service.module()));
    }

    private List<String> command(StewardService service) throws IOException {
        Path jar = layout.serviceJar(service);
        if (!Files.exists(jar)) {
            throw new StackException(service.module() + " is not built: run ./steward up, or ./mvnw install.");
        }
        List<String> command = new ArrayList<>(JavaCommand.begin(
                switch (speed) {
                    case QUICK_START -> SMALL_HEAP;
                    case FULL -> LARGE_HEAP;
                },
                speed));
        command.addAll(new ClassArchives(layout.classArchives()).options(service.module(), jar.getParent()));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private Map<String, String> environment(StewardService service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", port(service.shortName()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put("QUARKUS_MANAGEMENT_PORT", port(service.shortName() + "-management"));
        environment.put("STEWARD_DATABASE_HOST", "localhost");
        environment.put("STEWARD_DATABASE_PORT", port("postgres"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.hostAndPort("kafka"));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", addresses.issuer());
        environment.put("STEWARD_CLIENT_SECRET", service.module());
        environment.put("STEWARD_ACCOUNTS_URL", addresses.url(StewardService.ACCOUNTS));
        environment.put("STEWARD_HEALTH_URL", addresses.url(StewardService.HEALTH));
        environment.put("STEWARD_PLAYBOOK_URL", addresses.url(StewardService.PLAYBOOK));
        environment.put("STEWARD_NOTIFICATION_URL", addresses.url(StewardService.NOTIFICATION));
        environment.put("STEWARD_PUBLIC_URL", addresses.url(StewardService.NOTIFICATION));
        environment.put("STEWARD_ACCOUNTS_PUBLIC_URL", addresses.url(StewardService.ACCOUNTS));
        environment.put("QUARKUS_MAILER_HOST", "localhost");
        environment.put("QUARKUS_MAILER_PORT", port("smtp"));
        // Nobody collects traces here: the trace context travels through headers and events, and no span is exported.
        environment.put("QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0.0");
        environment.put("QUARKUS_LOG_CATEGORY__IO_QUARKUS_OPENTELEMETRY_RUNTIME_EXPORTER_OTLP__LEVEL", "OFF");
        // Read by people, not by a log store.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        return environment;
    }

    private String port(String name) {
        return Integer.toString(addresses.port(name));
    }
}
