package io.steward.local;

import io.steward.embedded.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where files lie.
 *
 * @param root the repository
 * @param data what one stack remembers: its databases, topics, mails, logs and process ids
 */
record Layout(Path root, Path data) {

    Layout {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    static Path defaultData(Path root) {
        return root.resolve(".steward");
    }

    /** Programs and caches, which all stacks of this repository share and which {@code reset} leaves. */
    Path programs() {
        return root.resolve(".steward");
    }

    Path classArchives() {
        return programs().resolve("cds");
    }

    Path processes() {
        return data.resolve("run");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Every address; there while the services are ready. */
    Path addresses() {
        return data.resolve("stack.json");
    }

    /** There once the start is complete, the demo portfolio included. */
    Path started() {
        return processes().resolve("started");
    }

    /** There once the data of the first start have been loaded. */
    Path firstStartDone() {
        return data.resolve("first-start-done");
    }

    Path realmFingerprint() {
        return data.resolve("keycloak-realm.sha256");
    }

    Path realmFile() {
        return root.resolve("deploy/keycloak/steward-realm.json");
    }

    Path keycloakDistribution() {
        return root.resolve("deploy/local/target/keycloak");
    }

    Path serviceJar(StewardService service) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Deletes everything that the stack remembers. */
    void wipe() throws IOException {
        for (String part : List.of("postgres", "kafka", "mail", "logs", "run")) {
            Trees.delete(data.resolve(part));
        }
        for (Path file : List.of(addresses(), firstStartDone(), realmFingerprint())) {
            Files.deleteIfExists(file);
        }
    }
}
