package io.steward.platform.expressions;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads expressions in CEL, checks them against the {@link Vocabulary} and makes them ready. Length, nesting, and the
 * steps of a loop are bounded, so that no expression of a user can hold up a service.
 */
public final class Conditions {

    /** Longest expression in characters. */
    static final int MAX_LENGTH = 2_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(32)
            .comprehensionMaxIterations(1_000)
            .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();

    /** For what decides whether a run starts: there is no run yet. */
    public static final Conditions OF_ACCOUNT = new Conditions(Vocabulary.OF_ACCOUNT);

    /** For what is decided within a run. */
    public static final Conditions OF_RUN = new Conditions(Vocabulary.OF_RUN);

    private final CelCompiler compiler;

    /** Of expressions that may name the facts of this vocabulary. */
    public Conditions(Vocabulary vocabulary) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(new Structures(vocabulary.structures()))
                .setResultType(SimpleType.BOOL)
                .addVar(Vocabulary.NOW, SimpleType.TIMESTAMP);
        vocabulary.structures().forEach(type -> builder.addVar(type.name(), StructTypeReference.create(type.name())));
        this.compiler = builder.build();
    }

    /**
     * Reads and checks an expression.
     *
     * @throws InvalidConditionException where it is no CEL, names an unknown fact, or is not a yes or no
     */
    public Condition read(String expression) throws InvalidConditionException {
        CelValidationResult result = compiler.compile(expression);
        if (result.hasError()) {
            throw new InvalidConditionException(
                    result.getErrors().stream().map(Conditions::inWords).collect(Collectors.joining("; ")));
        }
        try {
            return new Condition(expression, RUNTIME.createProgram(result.getAst()));
        } catch (CelEvaluationException | CelValidationException e) {
            throw new InvalidConditionException("is no expression: " + e.getMessage());
        }
    }

    private static String inWords(CelIssue issue) {
        return "line " + issue.getSourceLocation().getLine() + ", column "
                + (issue.getSourceLocation().getColumn() + 1) + ": " + issue.getMessage();
    }

    private record Structures(ImmutableList<StructType> all) implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.<CelType>copyOf(all);
        }

        @Override
        public Optional<CelType> findType(String name) {
            return all.stream()
                    .filter(type -> type.name().equals(name))
                    .map(CelType.class::cast)
                    .findFirst();
        }
    }

    static StructType structure(String name, ImmutableMap<String, CelType> fields) {
        return StructType.create(name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
    }
}
