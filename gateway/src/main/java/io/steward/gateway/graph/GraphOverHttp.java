package io.steward.gateway.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.steward.gateway.graph.GraphRequest.MalformedRequestException;
import io.steward.platform.problems.ProblemKind;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * GraphQL over HTTP as its specification has it: the library's own endpoint answers a document that cannot be parsed
 * with 200, executes mutations on GET, and lets anonymous callers learn the schema.
 */
@Singleton
public class GraphOverHttp extends SmallRyeGraphQLAbstractHandler {

    private static final Logger LOG = Logger.getLogger(GraphOverHttp.class);

    private final CurrentIdentityAssociation identities;
    private final ManagedContext requestContext = Arc.container().requestContext();
    private final ProblemWriter problems;
    private final ObjectMapper mapper;

    GraphOverHttp(
            CurrentIdentityAssociation identities,
            CurrentVertxRequest requests,
            ProblemWriter problems,
            ObjectMapper mapper) {
        super(identities, requests, false);
        this.identities = identities;
        this.problems = problems;
        this.mapper = mapper;
    }

    @Override
    protected void doHandle(RoutingContext route) {
        Map<String, Object> context = getMetaData(route);
        // The one that stands there answers a bad token with an empty 401.
        BiConsumer<RoutingContext, Throwable> silence = (rejected, failure) -> LOG.debugf("a token is refused");
        route.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, silence);
        QuarkusHttpUser.getSecurityIdentity(route, null)
                .subscribe()
                .with(identity -> authenticated(route, context, identity), failure -> anonymous(route));
    }

    private void anonymous(RoutingContext route) {
        problems.answer(route, ProblemKind.UNAUTHENTICATED, "send a valid token: Authorization: Bearer …");
    }

    private void authenticated(RoutingContext route, Map<String, Object> context, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            anonymous(route);
            return;
        }
        Optional<String> mediaType = MediaTypes.answer(route);
        if (mediaType.isEmpty()) {
            problems.answer(route, ProblemKind.NOT_ACCEPTABLE, "accept application/graphql-response+json");
        } else if (HttpMethod.POST.equals(route.request().method()) && !MediaTypes.isJson(route)) {
            problems.answer(route, ProblemKind.UNSUPPORTED_MEDIA_TYPE, "send application/json in UTF-8");
        } else {
            execute(route, context, identity, mediaType.get());
        }
    }

    private void execute(
            RoutingContext route, Map<String, Object> context, SecurityIdentity identity, String mediaType) {
        boolean get = HttpMethod.GET.equals(route.request().method());
        try {
            GraphRequest request = get ? GraphRequest.ofParameters(route) : GraphRequest.ofBody(route);
            associate(context, identity);
            context.put(Transport.class.getName(), get ? Transport.GET : Transport.POST);
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            getExecutionService().executeAsync(request.json(), context, new Answer(route, mediaType, request));
        } catch (MalformedRequestException e) {
            problems.answer(route, ProblemKind.MALFORMED, e.getMessage());
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
    }

    /** Lets role checks find the verified identity without waiting for it. */
    private void associate(Map<String, Object> context, SecurityIdentity identity) {
        boolean active = requestContext.isActive();
        if (!active) {
            requestContext.activate((InjectableContext.ContextState) context.get("state"));
        }
        try {
            identities.setIdentity(identity);
        } finally {
            if (!active) {
                requestContext.deactivate();
            }
        }
    }

    /** Writes the result of an operation. */
    private final class Answer implements ExecutionResponseWriter {

        private final RoutingContext route;
        private final String mediaType;
        private final GraphRequest request;

        Answer(RoutingContext route, String mediaType, GraphRequest request) {
            this.route = route;
            this.mediaType = mediaType;
            this.request = request;
        }

        @Override
        public void write(ExecutionResponse response) {
            ExecutionResult result = FriendlyErrors.ofUnparsed(response.getExecutionResult(), request);
            try {
                Buffer body = Buffer.buffer(mapper.writeValueAsBytes(result.toSpecification()));
                route.response()
                        .setStatusCode(status(result))
                        .putHeader(HttpHeaders.CONTENT_TYPE, mediaType + "; charset=utf-8")
                        .end(body);
            } catch (JsonProcessingException e) {
                fail(e);
            }
        }

        @Override
        public void fail(Throwable failure) {
            LOG.errorf(failure, "an operation failed");
            problems.answer(route, ProblemKind.INTERNAL, "the fault is logged; trying again later may help");
        }

        /** Whoever accepts plain JSON may be an old client, which takes anything but 200 for a broken network. */
        private int status(ExecutionResult result) {
            if (isMutationOverGet(result)) {
                return 405;
            }
            return result.isDataPresent() || mediaType.equals(MediaTypes.JSON) ? 200 : 400;
        }

        private boolean isMutationOverGet(ExecutionResult result) {
            return result.getErrors().stream()
                    .anyMatch(error -> error.getExtensions() != null
                            && OperationLimits.LimitException.MUTATION_OVER_GET.equals(
                                    error.getExtensions().get("code")));
        }
    }
}
