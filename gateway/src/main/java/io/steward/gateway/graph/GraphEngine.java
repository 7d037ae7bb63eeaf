package io.steward.gateway.graph;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.quarkus.arc.Arc;
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

    @Override
    public String getConfigKey() {
        return null;
    }
}
