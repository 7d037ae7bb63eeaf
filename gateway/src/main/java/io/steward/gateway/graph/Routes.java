package io.steward.gateway.graph;

import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.steward.platform.problems.ProblemKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Lays our endpoints before those of the library: after the token was found, before anything else. */
@ApplicationScoped
class Routes {

    private static final Logger LOG = Logger.getLogger(Routes.class);
    private static final int BEHIND_AUTHENTICATION = 1 - SecurityHandlerPriorities.AUTHENTICATION;

    private final GraphOverHttp http;
    private final GraphOverWebSocket webSocket;
    private final ProblemWriter problems;
    private final GraphSettings settings;

    Routes(GraphOverHttp http, GraphOverWebSocket webSocket, ProblemWriter problems, GraphSettings settings) {
        this.http = http;
        this.webSocket = webSocket;
        this.problems = problems;
        this.settings = settings;
    }

    void lay(@Observes Router router) {
        router.route("/graphql")
                .order(BEHIND_AUTHENTICATION)
                .handler(BodyHandler.create(false).setBodyLimit(settings.maxBody()))
                .handler(this::graph)
                .failureHandler(this::failed);
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

    private void failed(RoutingContext route) {
        if (route.statusCode() == ProblemKind.TOO_LARGE.status()) {
            problems.answer(route, ProblemKind.TOO_LARGE, "a request has at most " + settings.maxBody() + " bytes");
        } else {
            LOG.errorf(route.failure(), "a request failed with %d", route.statusCode());
            problems.answer(route, ProblemKind.INTERNAL, "the fault is logged; trying again later may help");
        }
    }

    private static boolean isOperation(HttpMethod method) {
        return HttpMethod.GET.equals(method) || HttpMethod.POST.equals(method);
    }
}
