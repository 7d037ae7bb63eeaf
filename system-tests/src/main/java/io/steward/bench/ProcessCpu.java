package io.steward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time of another process, user and system, as Linux counts it. */
final class ProcessCpu {
    /** Linux reports in hundredths of a second, whatever its own timer does. */
    private static final double MILLISECONDS_PER_TICK = 10;
    /** Places behind the command, which stands in brackets and may itself contain blanks. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private final Path stat;

    ProcessCpu(long pid) {
        this.stat = Path.of("/proc", Long.toString(pid), "stat");
    }

    /** Since the process began. */
    double milliseconds() {
        try {
            return parse(Files.readString(stat));
        } catch (IOException e) {
            throw new BenchmarkException("The process of " + stat + " has ended", e);
        }
    }

    static double parse(String line) {
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLISECONDS_PER_TICK;
    }
}
