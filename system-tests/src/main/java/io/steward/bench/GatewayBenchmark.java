package io.steward.bench;

import io.steward.bench.ClosedLoop.Done;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a query costs the gateway: requests a second, and CPU time of its process for each. */
final class GatewayBenchmark implements Benchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final String ONE_FIELD = "query One($id: ID!) { account(id: $id) { name } }";
    private static final String EVERYTHING = """
            { accounts(first: 50) { edges { node {
                id name segment plan mrr { amount currency } owner stage renewsOn
                contacts { id name email roles timeZone }
                health { score band coverage trend { days7 days30 days90 } components { key value points maxPoints } }
                runs { id status startedAt playbook { key name } steps { key name status dueAt } }
                tasks { id title status dueAt }
                messages { id channel status subject requestedAt }
            } } } }""";

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Row> run(BenchStack stack) {
        String authorization = stack.admin();
        String account = Http.get(stack.url("accounts") + "/v1/accounts?limit=1", authorization)
                .required("items")
                .path(0)
                .path("id")
                .asText();
        List<Row> rows = new ArrayList<>();
        rows.addAll(measure(
                stack, "one field of one account", Map.of("query", ONE_FIELD, "variables", Map.of("id", account))));
        rows.addAll(measure(
                stack, "50 accounts with contacts, health, runs, tasks, messages", Map.of("query", EVERYTHING)));
        return rows;
    }

    private List<Row> measure(BenchStack stack, String what, Map<String, Object> query) {
        HttpRequest request = Http.request(
                "POST",
                stack.url("gateway") + "/graphql",
                stack.admin(),
                Http.JSON.valueToTree(query).toString());
        int bytes = answer(request).length();
        ClosedLoop.run(CONNECTIONS, WARM_UP, () -> answer(request));
        ProcessCpu gateway = new ProcessCpu(stack.pid("gateway"));
        double before = gateway.milliseconds();
        Done done = ClosedLoop.run(CONNECTIONS, MEASURED, () -> answer(request));
        double cpu = gateway.milliseconds() - before;
        String load = "closed loop, %d connections, %d s after %d s of warm-up, answers of %,d bytes"
                .formatted(CONNECTIONS, MEASURED.toSeconds(), WARM_UP.toSeconds(), bytes);
        return List.of(
                new Row(name(), what, "%,.0f requests/s".formatted(done.perSecond()), load),
                new Row(name(), what, "%.2f ms CPU of the gateway a request".formatted(cpu / done.calls()), load));
    }

    /** Errors in an answer end the benchmark: half an answer costs less than a whole one. */
    private static String answer(HttpRequest request) {
        String body = Http.send(request);
        if (body.contains("\"errors\"") || !body.contains("\"data\"")) {
            throw new BenchmarkException("The gateway answered with errors: " + body);
        }
        return body;
    }
}
