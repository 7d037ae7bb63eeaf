package io.steward.local;

import io.steward.local.JavaCommand.Speed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak from its distribution: unpacked and prepared for PostgreSQL once per version, then started without its shell
 * script, which would stand between us and the process.
 */
final class KeycloakProcess {
    static final String NAME = "keycloak";

    private static final int HEAP = 256;
    private static final int BUILD_HEAP = 512;
    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--cache=local",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--features-disabled=impersonation,kerberos,ciba,par");

    private final Layout layout;
    private final Processes processes;

    KeycloakProcess(Layout layout, Processes processes) {
        this.layout = layout;
        this.processes = processes;
    }

    /** Unpacks and prepares Keycloak if that has not been done; takes half a minute the first time. */
    void prepare(Progress progress) throws IOException {
        if (Files.exists(prepared())) {
            return;
        }
        long started = System.nanoTime();
        Files.createDirectories(layout.programs());
        Path fresh = layout.programs().resolve(home().getFileName() + ".unpacking");
        io.steward.embedded.Trees.delete(fresh);
        io.steward.embedded.Trees.delete(home());
        unpack(distribution(), fresh);
        Files.move(fresh.resolve(home().getFileName()), home());
        io.steward.embedded.Trees.delete(fresh);
        List<String> command = command(BUILD_HEAP, List.of());
        command.add("build");
        command.addAll(BUILD_OPTIONS);
        Process build = processes.start("keycloak-build", command, Map.of(), layout.log("keycloak-build"));
        if (await(build) != 0) {
            throw new StackException(
                    "Keycloak could not be prepared, see " + layout.log("keycloak-build") + " and try again.");
        }
        processes.forget("keycloak-build");
        Files.createFile(prepared());
        progress.done("keycloak prepared (first start only)", started);
    }

    Process start(StackAddresses addresses) throws IOException {
        Path imports = Files.createDirectories(home().resolve("data/import"));
        Files.copy(layout.realmFile(), imports.resolve("steward-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        List<String> command =
                command(HEAP, new ClassArchives(layout.classArchives()).options(NAME, home().resolve("lib")));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + addresses.port(NAME),
                "--hostname=" + addresses.keycloak()));
        Map<String, String> environment = Map.of(
                "KC_DB_URL", "jdbc:postgresql://" + addresses.hostAndPort("postgres") + "/keycloak",
                "KC_DB_USERNAME", "keycloak",
                "KC_DB_PASSWORD", "keycloak",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin",
                "STEWARD_CONSOLE_URL", addresses.url(StewardService.GATEWAY));
        return processes.start(NAME, command, environment, layout.log(NAME));
    }

    private List<String> command(int heap, List<String> archive) throws IOException {
        List<String> command = new ArrayList<>(JavaCommand.begin(heap, Speed.QUICK_START));
        command.addAll(archive);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home(),
                "-Djboss.server.config.dir=" + home().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                home().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    private Path home() throws IOException {
        return layout.programs().resolve(distribution().getFileName().toString().replace(".zip", ""));
    }

    private Path prepared() throws IOException {
        return home().resolve("steward-prepared");
    }

    private Path distribution() throws IOException {
        if (Files.isDirectory(layout.keycloakDistribution())) {
            try (DirectoryStream<Path> zips =
                    Files.newDirectoryStream(layout.keycloakDistribution(), "keycloak-*.zip")) {
                for (Path zip : zips) {
                    return zip;
                }
            }
        }
        throw new StackException("Keycloak's distribution is missing in " + layout.keycloakDistribution()
                + ": run ./mvnw -pl deploy/local install -DskipTests.");
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive leaves its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                }
            }
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Keycloak was being prepared.", e);
        }
    }
}
