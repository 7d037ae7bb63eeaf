package io.steward.gateway.graph;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import io.smallrye.graphql.api.Context;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the whole operation asks for, over all its fragments and aliases: the one call to a service then covers every
 * place at which the operation uses its answer.
 */
public final class Demand {

    private final Supplier<ExecutableNormalizedOperation> operation;

    private Demand(Supplier<ExecutableNormalizedOperation> operation) {
        this.operation = operation;
    }

    /** The demand of the operation that a field belongs to. */
    public static Demand of(Context context) {
        GraphQLContext shared = context.unwrap(DataFetchingEnvironment.class).getGraphQlContext();
        return shared.get(Demand.class);
    }

    static void keep(ExecutionContext execution) {
        execution.getGraphQLContext().put(Demand.class, new Demand(execution.getNormalizedQueryTree()));
    }

    /** Whether the field is asked for anywhere. */
    public boolean asks(String type, String field) {
        return !uses(type, field).isEmpty();
    }

    /** The largest value of a numeric argument over all uses of a field; 0 where it is not used. */
    public int largest(String type, String field, String argument) {
        return uses(type, field).stream()
                .map(use -> use.getResolvedArguments().get(argument))
                .mapToInt(value -> value instanceof Number number ? number.intValue() : 0)
                .max()
                .orElse(0);
    }

    private List<ExecutableNormalizedField> uses(String type, String field) {
        return operation.get().getCoordinatesToNormalizedFields().get(FieldCoordinates.coordinates(type, field));
    }
}
