package io.steward.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JVM command lines for a machine that is shared by seven processes: small heaps, one collector thread, fast start. */
final class JavaCommand {
    private JavaCommand() {}

    /** The JVM that runs this launcher. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * The beginning of a command line, up to the JVM options.
     *
     * @param heapMegabytes the most that the heap may grow to
     */
    static List<String> begin(int heapMegabytes, Speed speed) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        switch (speed) {
            // The second compiler pays off after minutes of load, and costs CPU that the start needs.
            case QUICK_START -> command.add("-XX:TieredStopAtLevel=1");
            case FULL -> {}
        }
        return command;
    }

    /** What the processes are tuned for. */
    enum Speed {
        /** A demo or a test: ready soon, small. */
        QUICK_START,
        /** A benchmark: the optimising compiler and room in the heap. */
        FULL
    }
}
