package io.steward.gateway.graph;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.Collection;

/** Refuses an operation that asks for too much before any of it is executed, and notes what an allowed one demands. */
final class OperationLimits extends SimplePerformantInstrumentation {

    private final GraphSettings settings;

    OperationLimits(GraphSettings settings) {
        this.settings = settings;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        requireTransport(execution);
        ExecutableNormalizedOperation operation =
                execution.getNormalizedQueryTree().get();
        boolean introspection = operation.getTopLevelFields().stream()
                .allMatch(field -> field.getFieldName().startsWith("__"));
        requireVisible(operation);
        if (!introspection) {
            requireDepth(operation.getOperationDepth());
            requireFields(operation.getOperationFieldCount());
            requireAliases(operation);
        }
        Demand.keep(execution);
        return SimpleInstrumentationContext.noOp();
    }

    private static void requireTransport(ExecutionContext execution) {
        OperationDefinition.Operation kind = execution.getOperationDefinition().getOperation();
        Transport transport =
                execution.getGraphQLContext().getOrDefault(Transport.class.getName(), Transport.WEB_SOCKET);
        if (kind == OperationDefinition.Operation.MUTATION && transport == Transport.GET) {
            throw new LimitException(LimitException.MUTATION_OVER_GET, "send a mutation with POST");
        }
        if (kind == OperationDefinition.Operation.SUBSCRIPTION && transport != Transport.WEB_SOCKET) {
            throw new LimitException(
                    "SUBSCRIPTION_OVER_HTTP", "subscribe over a WebSocket with the protocol graphql-transport-ws");
        }
    }

    private void requireVisible(ExecutableNormalizedOperation operation) {
        boolean asksSchema = operation.getTopLevelFields().stream()
                .map(ExecutableNormalizedField::getFieldName)
                .anyMatch(name -> name.equals("__schema") || name.equals("__type"));
        if (asksSchema && !settings.introspection()) {
            throw new LimitException("INTROSPECTION_DISABLED", "the schema cannot be asked for here");
        }
    }

    private void requireDepth(int depth) {
        if (depth > settings.maxDepth()) {
            throw new LimitException(
                    "QUERY_TOO_DEEP", "fields are nested " + depth + " deep, at most " + settings.maxDepth());
        }
    }

    private void requireFields(int fields) {
        if (fields > settings.maxFields()) {
            throw new LimitException(
                    "QUERY_TOO_COMPLEX", "the operation has " + fields + " fields, at most " + settings.maxFields());
        }
    }

    private void requireAliases(ExecutableNormalizedOperation operation) {
        long aliases = operation.getCoordinatesToNormalizedFields().asMap().values().stream()
                .flatMap(Collection::stream)
                .filter(field -> field.getAlias() != null)
                .distinct()
                .count();
        if (aliases > settings.maxAliases()) {
            throw new LimitException(
                    "TOO_MANY_ALIASES", "the operation has " + aliases + " aliases, at most " + settings.maxAliases());
        }
    }

    /** An operation that is not executed, with the code that tells why. */
    static final class LimitException extends AbortExecutionException {

        static final String MUTATION_OVER_GET = "MUTATION_OVER_GET";

        private final String code;

        LimitException(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
