package io.steward.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How lists, search and figures grow with the number of accounts. Accounts are upserted in batches through HTTP, each
 * with its event, its histories, its movement of revenue and its entry in the audit, while the other services take them
 * in. The largest number is the environment's {@code STEWARD_BENCH_ACCOUNTS}, 100 000 where that is absent; they stay in
 * the stack that is measured.
 */
final class AccountsBenchmark implements Benchmark {
    private static final int SMALLEST = 10_000;
    private static final int USUAL = 100_000;
    private static final int BATCH = 1000;
    private static final int LOADERS = 4;
    private static final int REPETITIONS = 100;
    private static final int DEEPEST_PAGE = 2000;
    private static final int LAST_PAGES = 50;
    private static final List<String> SEGMENTS = List.of("ENTERPRISE", "MID_MARKET", "SMB", "SELF_SERVE");
    private static final List<String> STAGES =
            List.of("ONBOARDING", "ADOPTION", "RETENTION", "RENEWAL", "EXPANSION", "ADVOCACY");

    private final String prefix = "bench-" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public List<Row> run(BenchStack stack) {
        List<Row> rows = new ArrayList<>();
        int present = 0;
        for (int size = SMALLEST; size <= largest(); size *= 10) {
            rows.add(load(stack, present, size));
            present = size;
            rows.addAll(read(stack, size));
        }
        return rows;
    }

    private static int largest() {
        String wanted = System.getenv("STEWARD_BENCH_ACCOUNTS");
        return wanted == null ? USUAL : Integer.parseInt(wanted);
    }

    private Row load(BenchStack stack, int from, int to) {
        long started = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(LOADERS)) {
            List<Future<?>> batches = new ArrayList<>();
            for (int first = from; first < to; first += BATCH) {
                int begin = first;
                batches.add(threads.submit(() -> upsert(stack, begin)));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        } catch (ExecutionException e) {
            throw new BenchmarkException("A batch failed: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", e);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Row(
                name(),
                "bulk upsert, from %,d to %,d accounts".formatted(from, to),
                "%,.0f accounts/s".formatted((to - from) / seconds),
                "%d connections, batches of %,d new accounts".formatted(LOADERS, BATCH));
    }

    private void upsert(BenchStack stack, int first) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<Map<String, Object>> items = IntStream.range(first, first + BATCH)
                .mapToObj(number -> account(number, today))
                .toList();
        for (JsonNode result : Http.post(
                        stack.url("accounts") + "/v1/accounts/batch-upsert",
                        stack.integration(),
                        Map.of("items", items))
                .required("results")) {
            if (!result.required("outcome").textValue().equals("CREATED")) {
                throw new BenchmarkException("not created: " + result);
            }
        }
    }

    private Map<String, Object> account(int number, LocalDate today) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("externalId", prefix + number);
        account.put("name", "Customer " + Integer.toHexString(number * 0x9E3779B1) + " " + number);
        account.put("domain", "c" + number + ".example");
        account.put("plan", "Plan " + number % 20);
        account.put("segment", SEGMENTS.get(number % SEGMENTS.size()));
        account.put("seats", number % 500);
        account.put("mrr", Map.of("amount", 10 + number % 5000, "currency", "USD"));
        account.put("startedOn", today.minusDays(number % 1000).toString());
        account.put("renewsOn", today.plusDays(number % 365).toString());
        account.put("owner", "csm-" + number % 200);
        account.put("stage", STAGES.get(number % STAGES.size()));
        account.put("attributes", Map.of("region", "r" + number % 50, "score", number % 100));
        return account;
    }

    private List<Row> read(BenchStack stack, int size) {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("first page by name", "/v1/accounts");
        questions.put("first page by revenue", "/v1/accounts?orderBy=MRR&direction=DESC");
        questions.put("filter by stage and plan", "/v1/accounts?stage=RENEWAL&plan=Plan%204");
        questions.put("filter by owner, in the order of renewals", "/v1/accounts?owner=csm-7&orderBy=RENEWS_ON");
        questions.put("search of one domain", "/v1/accounts?text=" + encoded("c" + (size - 7) + ".example"));
        questions.put("search of a common word", "/v1/accounts?text=customer");
        List<Row> rows = new ArrayList<>();
        questions.forEach((what, path) -> rows.add(times(stack, size, what, path, REPETITIONS)));
        rows.add(deepPages(stack, size));
        rows.add(times(stack, size, "revenue of 36 months by segment", revenue(), 5));
        return rows;
    }

    private static String revenue() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return "/v1/revenue-metrics?by=SEGMENT&from=" + month(today.minusMonths(35)) + "&to=" + month(today);
    }

    private Row times(BenchStack stack, int size, String what, String path, int repetitions) {
        HttpRequest request = Http.request("GET", stack.url("accounts") + path, stack.integration(), null);
        Http.send(request);
        long[] nanos = new long[repetitions];
        for (int i = 0; i < repetitions; i++) {
            long started = System.nanoTime();
            Http.send(request);
            nanos[i] = System.nanoTime() - started;
        }
        return row(size, what, nanos, repetitions + " calls one after another");
    }

    /** Pages behind thousands of others: by keyset they cost what the first one costs. */
    private Row deepPages(BenchStack stack, int size) {
        int pages = Math.min(DEEPEST_PAGE, size / 50);
        long[] nanos = new long[LAST_PAGES];
        String after = "";
        for (int page = 0; page < pages; page++) {
            long started = System.nanoTime();
            JsonNode answer = Http.get(stack.url("accounts") + "/v1/accounts?limit=50" + after, stack.integration());
            nanos[page % LAST_PAGES] = System.nanoTime() - started;
            after = "&after=" + encoded(answer.required("next").textValue());
        }
        return row(size, "page %,d by name".formatted(pages), nanos, "the last 50 of that many pages of 50");
    }

    private Row row(int size, String what, long[] nanos, String how) {
        Percentiles times = new Percentiles(nanos);
        return new Row(
                name(),
                what + ", of %,d".formatted(size),
                "%.1f / %.1f ms".formatted(times.at(50) / 1e6, times.at(99) / 1e6),
                "p50 / p99 of " + how);
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
