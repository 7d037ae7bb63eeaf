package io.steward.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.steward.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything answers. The host is always spelled {@code localhost}, because it is part of the token issuer.
 *
 * @param ports by name, in the order in which they are shown: services, then what they stand on; the management port of
 *     a service (health, metrics) is named {@code accounts-management}
 */
public record StackAddresses(Map<String, Integer> ports) {
    private static final String MANAGEMENT = "-management";

    public StackAddresses {
        ports = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
    }

    /** The ports that people and outside checks know by heart. */
    public static StackAddresses fixed() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (StewardService service : StewardService.values()) {
            ports.put(service.shortName(), service.port());
        }
        ports.put("keycloak", 8180);
        ports.put("postgres", 15432);
        ports.put("kafka", 19092);
        ports.put("smtp", 11025);
        ports.put("mailbox", 8025);
        for (StewardService service : StewardService.values()) {
            ports.put(service.shortName() + MANAGEMENT, service.managementPort());
        }
        return new StackAddresses(ports);
    }

    /** A free port for everything, so that several stacks can run on one machine. */
    public static StackAddresses free() {
        Map<String, Integer> ports = new LinkedHashMap<>(fixed().ports);
        Iterator<Integer> free = FreePorts.find(ports.size()).iterator();
        ports.replaceAll((name, fixed) -> free.next());
        return new StackAddresses(ports);
    }

    /** Reads what {@link #write} wrote; empty while no stack is ready. */
    public static Optional<StackAddresses> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode ports = new ObjectMapper().readTree(file.toFile()).required("ports");
            Map<String, Integer> read = new LinkedHashMap<>();
            ports.properties()
                    .forEach(port -> read.put(port.getKey(), port.getValue().intValue()));
            return Optional.of(new StackAddresses(read));
        } catch (IOException | IllegalArgumentException e) {
            throw new StackException(file + " cannot be read: delete it and start the stack again.", e);
        }
    }

    /** Writes every address as JSON, at once or not at all. */
    public void write(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        for (StewardService service : StewardService.values()) {
            root.put(service.shortName(), url(service));
        }
        root.put("keycloak", keycloak());
        root.put("issuer", issuer());
        root.put("postgres", hostAndPort("postgres"));
        root.put("kafka", hostAndPort("kafka"));
        root.put("smtp", hostAndPort("smtp"));
        root.put("mailbox", mailbox());
        ObjectNode management = root.putObject("management");
        for (StewardService service : StewardService.values()) {
            management.put(service.shortName(), managementUrl(service));
        }
        ObjectNode numbers = root.putObject("ports");
        ports.forEach(numbers::put);
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(half, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Base URL of a service's public port. */
    public String url(StewardService service) {
        return http(service.shortName());
    }

    /** Base URL of the port with {@code /q/health} and {@code /q/metrics}. */
    public String managementUrl(StewardService service) {
        return http(service.shortName() + MANAGEMENT);
    }

    public String keycloak() {
        return http("keycloak");
    }

    /** The issuer that every token names. */
    public String issuer() {
        return keycloak() + "/realms/steward";
    }

    public String mailbox() {
        return http("mailbox");
    }

    /** {@code localhost:port} of something that does not speak HTTP. */
    public String hostAndPort(String name) {
        return "localhost:" + port(name);
    }

    public int port(String name) {
        return Optional.ofNullable(ports.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No port is named " + name));
    }

    /** The ports on which somebody else listens. */
    List<String> taken() {
        return ports.entrySet().stream()
                .filter(port -> !FreePorts.isFree(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .toList();
    }

    private String http(String name) {
        return "http://" + hostAndPort(name);
    }
}
