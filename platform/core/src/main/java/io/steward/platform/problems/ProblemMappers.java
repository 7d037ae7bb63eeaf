package io.steward.platform.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a REST call into an RFC 9457 answer; nothing of our inside reaches the caller. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException failure, HttpServerRequest request) {
        Response.ResponseBuilder answer = answer(failure.problem(), request);
        failure.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException failure, HttpServerRequest request) {
        List<Fault> faults = failure.getConstraintViolations().stream()
                .map(violation -> Fault.at(pointer(violation.getPropertyPath()), violation.getMessage()))
                .toList();
        return answer(Problems.invalidProblem(faults), request).build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(HttpServerRequest request) {
        return answer(Problem.of(ProblemKind.UNAUTHENTICATED, "send a valid token: Authorization: Bearer …"), request)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"steward\"")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, HttpServerRequest request) {
        return answer(Problem.of(ProblemKind.FORBIDDEN, "the caller's roles do not allow this"), request)
                .build();
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException failure, HttpServerRequest request) {
        return answer(Problem.of(ProblemKind.MALFORMED, "the body is not the JSON that is expected here"), request)
                .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, HttpServerRequest request) {
        if (failure.getCause() instanceof ProblemException problem) {
            return problem(problem, request);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        if (status >= 500) {
            return unexpected(failure, request);
        }
        ProblemKind kind = ProblemKind.ofStatus(status);
        Problem problem =
                new Problem(Problem.of(kind, "").type(), kind.title(), status, detail(kind, request), null, null, null);
        Response.ResponseBuilder answer = answer(problem, request);
        String allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    Response any(Throwable failure, HttpServerRequest request) {
        return failure instanceof HasProblem known
                ? answer(known.problem(), request).build()
                : unexpected(failure, request);
    }

    private static Response unexpected(Throwable failure, HttpServerRequest request) {
        LOG.errorf(failure, "%s %s failed", request.method(), request.path());
        return answer(Problem.of(ProblemKind.INTERNAL, "the fault is logged; trying again later may help"), request)
                .build();
    }

    private static String detail(ProblemKind kind, HttpServerRequest request) {
        return switch (kind) {
            case NOT_FOUND -> "nothing is served at this path";
            case METHOD_NOT_ALLOWED -> request.method() + " is not possible here";
            case UNSUPPORTED_MEDIA_TYPE -> "send application/json";
            case NOT_ACCEPTABLE -> "accept application/json";
            case TOO_LARGE -> "the body is larger than this endpoint takes";
            default -> "the request cannot be read";
        };
    }

    private static Response.ResponseBuilder answer(Problem problem, HttpServerRequest request) {
        LOG.debugf("%s %s answered with %d: %s", request.method(), request.path(), problem.status(), problem.detail());
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.at(request.path()));
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder("#");
        int depth = 0;
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            // The first two nodes name the method and its parameter, which mean nothing to a caller.
            if (depth++ >= 2) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
