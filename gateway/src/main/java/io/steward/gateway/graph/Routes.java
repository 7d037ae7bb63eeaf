package io.steward.gateway.graph;

import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lays our endpoints before those of the library: after the token was found, before anything else. */
@ApplicationScoped
class Routes {

    private static final int BEHIND_AUTHENTICATION = 1 - SecurityHandlerPriorities.AUTHENTICATION;

    private final GraphOverHttp http;
    private final GraphOverWebSocket webSocket;

    Routes(GraphOverHttp http, GraphOverWebSocket webSocket) {
        this.http = http;
        this.webSocket = webSocket;
    }

    void lay(@Observes Router router) {
        router.route("/graphql").order(BEHIND_AUTHENTICATION).handler(this::graph);
        router.get("/").handler(route -> route.redirect("/q/graphql-ui"));
    }

    private void graph(RoutingContext route) {
        if (route.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            webSocket.handle(route);
        } else if (isOperation(route.request().method())) {
            http.handle(route);
        } else {
            route.response()
                    .putHeader(HttpHeaders.ALLOW, "GET, POST, OPTIONS")
                    .setStatusCode(HttpMethod.OPTIONS.equals(route.request().method()) ? 204 : 405)
                    .end();
        }
    }

    private static boolean isOperation(HttpMethod method) {
        return HttpMethod.GET.equals(method) || HttpMethod.POST.equals(method);
    }
}
