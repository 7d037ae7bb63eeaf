package io.steward.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.bench.Benchmark.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void theEnvironmentStandsBeforeTheFigures() {
        Row row = new Row("ingest", "accepted durably", "1,000 events/s", "closed loop");

        String report = Report.of(Map.of("JDK", "25"), List.of(row));

        assertThat(report).isEqualTo("""
                | environment | |
                | --- | --- |
                | JDK | 25 |

                | benchmark | measured | value | load |
                | --- | --- | ---: | --- |
                | ingest | accepted durably | 1,000 events/s | closed loop |
                """);
    }
}
