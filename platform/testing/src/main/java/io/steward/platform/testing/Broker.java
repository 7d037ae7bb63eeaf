package io.steward.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.DockerClientFactory;

/** The broker as something that can go away: connections stay open and nothing answers. The database goes on working. */
public final class Broker {

    private static final String PROCESS = "steward.test.broker.process";
    private static final String CONTAINER = "steward.test.broker.container";

    private Broker() {}

    /** From now on nothing answers; resume it in any case. */
    public static void pause() {
        if (System.getProperty(CONTAINER) == null) {
            signal("STOP");
        } else {
            DockerClientFactory.lazyClient()
                    .pauseContainerCmd(System.getProperty(CONTAINER))
                    .exec();
        }
    }

    /** The broker goes on where it stood. */
    public static void resume() {
        if (System.getProperty(CONTAINER) == null) {
            signal("CONT");
        } else {
            DockerClientFactory.lazyClient()
                    .unpauseContainerCmd(System.getProperty(CONTAINER))
                    .exec();
        }
    }

    static void isProcess(long pid) {
        System.setProperty(PROCESS, Long.toString(pid));
    }

    static void isContainer(String id) {
        System.setProperty(CONTAINER, id);
    }

    private static void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, System.getProperty(PROCESS))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
