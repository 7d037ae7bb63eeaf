package io.steward.bench;

import io.steward.bench.Benchmark.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The result as Markdown: the environment first, then one row for each figure. */
final class Report {
    private Report() {}

    static String of(Map<String, String> environment, List<Row> rows) {
        String facts = environment.entrySet().stream()
                .map(fact -> "| %s | %s |\n".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining());
        String figures = rows.stream()
                .map(row -> "| %s | %s | %s | %s |\n".formatted(row.benchmark(), row.what(), row.value(), row.how()))
                .collect(Collectors.joining());
        return "| environment | |\n| --- | --- |\n" + facts
                + "\n| benchmark | measured | value | load |\n| --- | --- | ---: | --- |\n" + figures;
    }
}
