package io.steward.accounts;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Counts the statements that a request sends to the database, by the spans that the SQL client makes of them. */
@ApplicationScoped
public class SqlStatements implements SpanProcessor {

    private static final List<String> OF_CONSUMERS = List.of("INTO inbox", "INTO timeline_entries");

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();

    /** The statements that some work caused; what jobs and consumers do meanwhile is not among them. */
    public List<String> during(Runnable work) {
        statements.clear();
        work.run();
        return statements.stream()
                .filter(sql -> OF_CONSUMERS.stream().noneMatch(sql::contains))
                .toList();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // A statement of a job belongs to nothing.
        if (!span.getParentSpanContext().isValid()) {
            return;
        }
        span.getAttributes().forEach((key, value) -> {
            if (key.getKey().equals("db.statement") || key.getKey().equals("db.query.text")) {
                statements.add(value.toString());
            }
        });
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
