package io.steward.gateway.graph;

import graphql.ErrorClassification;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.validation.ValidationError;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.graphql.execution.datafetcher.DataFetcherException;
import io.steward.gateway.client.ServiceFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/** Turns every error into one that a client can act on: a message for a person, a code for a program. */
final class FriendlyErrors extends SimplePerformantInstrumentation {

    private static final Logger LOG = Logger.getLogger(FriendlyErrors.class);

    private final ProblemWriter problems;

    FriendlyErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        if (result.getErrors().isEmpty()) {
            return CompletableFuture.completedFuture(result);
        }
        List<GraphQLError> told = result.getErrors().stream().map(this::told).toList();
        return CompletableFuture.completedFuture(result.transform(builder -> builder.errors(told)));
    }

    /** A document that cannot be parsed never reaches an instrumentation, and the library says no more than that. */
    static ExecutionResult ofUnparsed(ExecutionResult result, GraphRequest request) {
        if (result.isDataPresent() || result.getErrors().stream().anyMatch(error -> error.getExtensions() != null)) {
            return result;
        }
        try {
            Parser.parse(request.json().getString("query"));
            return result;
        } catch (InvalidSyntaxException e) {
            GraphQLError told = plain(e.toInvalidSyntaxError(), e.getMessage(), "GRAPHQL_PARSE_FAILED");
            return ExecutionResult.newExecutionResult().addError(told).build();
        }
    }

    private GraphQLError told(GraphQLError error) {
        return switch (error) {
            case ExceptionWhileDataFetching fetching -> ofFailure(error, unwrapped(fetching.getException()));
            case OperationLimits.LimitException limit -> plain(error, limit.getMessage(), limit.code());
            case AbortExecutionException abort -> plain(error, abort.getMessage(), "QUERY_TOO_COMPLEX");
            case InvalidSyntaxError syntax -> plain(error, syntax.getMessage(), "GRAPHQL_PARSE_FAILED");
            case ValidationError invalid -> plain(error, invalid.getMessage(), "GRAPHQL_VALIDATION_FAILED");
            default -> plain(error, error.getMessage(), "BAD_USER_INPUT");
        };
    }

    private GraphQLError ofFailure(GraphQLError error, Throwable failure) {
        return switch (failure) {
            case ServiceFailure service -> ofService(error, service);
            case BadInputException bad -> plain(error, bad.getMessage(), "BAD_USER_INPUT");
            case ForbiddenException forbidden -> plain(error, "the caller's roles do not allow this", "FORBIDDEN");
            case UnauthorizedException missing -> plain(error, "a valid token is required", "UNAUTHENTICATED");
            case AuthenticationFailedException invalid -> plain(error, "a valid token is required", "UNAUTHENTICATED");
            default -> {
                LOG.errorf(failure, "field %s failed", error.getPath());
                yield plain(error, "something went wrong on our side", "INTERNAL");
            }
        };
    }

    private GraphQLError ofService(GraphQLError error, ServiceFailure failure) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", failure.code());
        extensions.put("service", failure.service());
        extensions.put("problem", failure.problem() == null ? null : problems.asMap(failure.problem()));
        return built(error, failure.getMessage(), extensions);
    }

    private static GraphQLError plain(GraphQLError error, String message, String code) {
        return built(error, message, Map.of("code", code));
    }

    private static GraphQLError built(GraphQLError error, String message, Map<String, Object> extensions) {
        GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(ErrorClassification.errorClassification(String.valueOf(extensions.get("code"))))
                .extensions(extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }

    private static Throwable unwrapped(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapper when wrapper.getCause() != null -> unwrapped(wrapper.getCause());
            case ExecutionException wrapper when wrapper.getCause() != null -> unwrapped(wrapper.getCause());
            case DataFetcherException wrapper when wrapper.getCause() != null -> unwrapped(wrapper.getCause());
            default -> failure;
        };
    }
}
