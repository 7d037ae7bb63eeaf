package io.steward.gateway.graph;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;

/** Adds our instrumentations to those that the library brings; found by the service loader. */
public final class GraphEngine implements EventingService {

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        GraphSettings settings = Arc.container().instance(GraphSettings.class).get();
        ProblemWriter problems = Arc.container().instance(ProblemWriter.class).get();
        return builder.instrumentation(new ChainedInstrumentation(List.of(
                builder.build().getInstrumentation(), new OperationLimits(settings), new FriendlyErrors(problems))));
    }

    /** The library takes a list of ids for one id of the class List, and then cannot read it. */
    @Override
    public Operation createOperation(Operation operation) {
        operation.getArguments().stream()
                .map(Argument::getReference)
                .filter(type -> type.getClassName().equals(List.class.getName()))
                .forEach(type -> type.setClassName(String.class.getName()));
        return operation;
    }

    @Override
    public String getConfigKey() {
        return null;
    }
}
