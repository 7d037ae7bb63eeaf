package io.steward.gateway.client;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.List;

/**
 * Hands the caller's trace context on. OpenTelemetry overwrites the header where it is switched on; without it the
 * trace still runs through.
 */
public class TraceForwarder implements ClientRequestFilter {

    private static final List<String> HEADERS = List.of("traceparent", "tracestate");

    private final CurrentVertxRequest request;

    public TraceForwarder(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public void filter(ClientRequestContext call) {
        RoutingContext current = current();
        if (current == null) {
            return;
        }
        for (String header : HEADERS) {
            String value = current.request().getHeader(header);
            if (value != null) {
                call.getHeaders().putSingle(header, value);
            }
        }
    }

    private RoutingContext current() {
        try {
            return request.getCurrent();
        } catch (ContextNotActiveException outsideOfARequest) {
            return null;
        }
    }
}
