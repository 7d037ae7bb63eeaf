package io.steward.platform.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;

/**
 * Carries a trace over what no library sees: a row that waits. Whoever stores work for later stores {@link #current()}
 * with it, and does the work {@link #continuing} that, so that one trace runs from the first request to the last effect.
 */
public final class Traces {

    private static final String HEADER = "traceparent";

    private static final TextMapGetter<String> FROM_TEXT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(HEADER);
        }

        @Override
        public String get(String traceparent, String key) {
            return HEADER.equals(key) ? traceparent : null;
        }
    };

    private Traces() {}

    /** The W3C {@code traceparent} of what is being done now; null outside any trace. */
    public static String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /**
     * Does work as a part of an earlier trace: events that it records continue that.
     *
     * @param traceparent of the cause; null for none
     */
    // The scope ends with the work and not with this method: a try-with-resources would end it too early.
    @SuppressWarnings("MustBeClosedChecker")
    public static <T> Uni<T> continuing(String traceparent, Supplier<Uni<T>> work) {
        if (traceparent == null) {
            return Uni.createFrom().deferred(work::get);
        }
        return Uni.createFrom().deferred(() -> {
            Scope scope = W3CTraceContextPropagator.getInstance()
                    .extract(Context.root(), traceparent, FROM_TEXT)
                    .makeCurrent();
            return work.get().onTermination().invoke(scope::close);
        });
    }
}
