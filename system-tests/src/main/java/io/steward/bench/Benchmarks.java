package io.steward.bench;

import io.steward.bench.Benchmark.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./steward bench}: runs the benchmarks and prints their table. */
public final class Benchmarks {
    private static final List<Benchmark> ALL =
            List.of(new IngestBenchmark(), new LatencyBenchmark(), new GatewayBenchmark(), new AccountsBenchmark());
    private static final String USAGE = """
            Usage: ./steward bench [NAME…] [--running] [--data-dir DIRECTORY]
              NAME        ingest, latency, gateway or accounts; without one, all of them
              --running   measure the stack that runs (in --data-dir, default .steward) as it is, instead of starting
                          one on free ports that is stopped and deleted in the end
            """;

    private Benchmarks() {}

    /** Exits with 0 after printing the table, with 1 if something cannot be measured, with 2 for wrong arguments. */
    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("steward.root", "")).toAbsolutePath();
        List<String> names = new ArrayList<>();
        boolean running = false;
        Path data = root.resolve(".steward");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--running" -> running = true;
                case "--data-dir" -> data = Path.of(i + 1 < arguments.length ? arguments[++i] : exit(USAGE, 2));
                default -> names.add(arguments[i]);
            }
        }
        List<Benchmark> chosen = ALL.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
        if (!names.isEmpty() && chosen.size() != names.size()) {
            exit(USAGE, 2);
        }
        try {
            if (!run(root, running ? data : null, chosen)) {
                System.exit(1);
            }
        } catch (BenchmarkException e) {
            exit(e.getMessage(), 1);
        }
    }

    /** Prints what could be measured; false where something could not. */
    private static boolean run(Path root, Path runningData, List<Benchmark> chosen) {
        boolean own = runningData == null;
        Map<String, String> environment = Environment.read(root, own);
        List<Row> rows = new ArrayList<>();
        boolean complete = true;
        try (BenchStack stack = own ? BenchStack.start(root) : BenchStack.running(root, runningData)) {
            for (Benchmark benchmark : chosen) {
                System.err.println("Measuring " + benchmark.name() + " …");
                complete &= measure(benchmark, stack, rows);
            }
        }
        System.out.print(Report.of(environment, rows));
        return complete;
    }

    private static boolean measure(Benchmark benchmark, BenchStack stack, List<Row> rows) {
        try {
            return rows.addAll(benchmark.run(stack));
        } catch (BenchmarkException e) {
            System.err.println(benchmark.name() + " could not be measured: " + e.getMessage());
            return false;
        }
    }

    private static String exit(String message, int status) {
        System.err.println(message);
        System.exit(status);
        return message;
    }
}
