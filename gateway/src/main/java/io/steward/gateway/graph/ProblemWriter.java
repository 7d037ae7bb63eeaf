package io.steward.gateway.graph;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells problems outside of REST resources: as the answer of a route, and inside a GraphQL error. */
@ApplicationScoped
class ProblemWriter {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper mapper;

    ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Map<String, Object> asMap(Problem problem) {
        return mapper.convertValue(problem, MAP);
    }

    void answer(RoutingContext route, ProblemKind kind, String detail) {
        Problem problem = Problem.of(kind, detail).at(route.request().path());
        if (kind == ProblemKind.UNAUTHENTICATED) {
            route.response().putHeader("WWW-Authenticate", "Bearer realm=\"steward\"");
        }
        route.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(new JsonObject(asMap(problem)).toBuffer());
    }
}
