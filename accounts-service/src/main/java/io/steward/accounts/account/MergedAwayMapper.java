package io.steward.accounts.account;

import io.steward.platform.problems.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Leads from what was merged away to what it was merged into: the same call there. What is read is moved for good
 * (301); a change keeps its method and body (308).
 */
class MergedAwayMapper {

    private static final int MOVED = 301;
    private static final int MOVED_WITH_ITS_METHOD = 308;
    private static final String TYPE = "https://steward.io/problems/merged";
    private static final String TITLE = "It was merged into another one";

    /** A problem that also names what to ask for instead. */
    @Schema(name = "MergedProblem")
    record MergedProblem(String type, String title, int status, String detail, String instance, UUID mergedInto) {}

    @ServerExceptionMapper
    Response merged(MergedAwayException failure, HttpServerRequest request) {
        String method = request.method().name();
        int status = "GET".equals(method) || "HEAD".equals(method) ? MOVED : MOVED_WITH_ITS_METHOD;
        String there =
                request.uri().replace(failure.from().toString(), failure.into().toString());
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.LOCATION, there)
                .entity(new MergedProblem(
                        TYPE, TITLE, status, "ask for " + failure.into(), request.path(), failure.into()))
                .build();
    }
}
