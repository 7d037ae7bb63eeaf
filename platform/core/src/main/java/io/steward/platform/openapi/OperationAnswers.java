package io.steward.platform.openapi;

import io.steward.platform.problems.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says of each operation who may call it, which problems it can answer with, and the headers of its answers. */
final class OperationAnswers {

    /** Name of the security scheme of people and machines. */
    static final String BEARER = "bearer";

    private static final Set<PathItem.HttpMethod> WRITING = Set.of(
            PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    private final ResourceMethods methods;
    private final SharedAnswers shared;

    OperationAnswers(OpenAPI document, ResourceMethods methods) {
        this.methods = methods;
        this.shared = new SharedAnswers(document.getComponents());
    }

    void complete(String path, PathItem.HttpMethod method, Operation operation) {
        sayWhoMayCall(operation);
        boolean idempotent = methods.isIdempotent(operation.getOperationId());
        if (idempotent) {
            operation.addParameter(idempotencyKey());
        }
        addProblems(path, method, operation);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() == null) {
                completeAnswer(status, answer, operation, idempotent);
            }
        });
        operation.setResponses(inOrder(operation.getResponses()));
    }

    private void sayWhoMayCall(Operation operation) {
        List<String> roles = methods.roles(operation.getOperationId());
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of(
                    roles.isEmpty()
                            ? OASFactory.createSecurityRequirement()
                            : OASFactory.createSecurityRequirement().addScheme(BEARER)));
        }
        String who = who(roles, methods.scope(operation.getOperationId()), operation);
        operation.setDescription(
                operation.getDescription() == null
                        ? who
                        : operation.getDescription().strip() + "\n\n" + who);
    }

    private static String who(List<String> roles, String scope, Operation operation) {
        if (roles.isEmpty()) {
            boolean open = operation.getSecurity().stream()
                    .allMatch(requirement -> requirement.getSchemes() == null
                            || requirement.getSchemes().isEmpty());
            return open ? "For everybody: no token is asked for." : "For whoever holds a write key.";
        }
        List<String> people =
                roles.stream().filter(role -> !role.equals("integration")).toList();
        String machines = roles.contains("integration")
                ? (people.isEmpty() ? "machines" : ", and machines") + (scope == null ? "" : " with the scope " + scope)
                : "";
        return "For " + (people.isEmpty() ? "" : "the roles " + String.join(", ", people)) + machines + ".";
    }

    private void addProblems(String path, PathItem.HttpMethod method, Operation operation) {
        List<ProblemKind> kinds = new ArrayList<>(List.of(ProblemKind.TOO_MANY_REQUESTS, ProblemKind.INTERNAL));
        boolean anonymous = operation.getSecurity().stream()
                .allMatch(requirement -> requirement.getSchemes() == null
                        || requirement.getSchemes().isEmpty());
        if (!anonymous) {
            kinds.add(ProblemKind.UNAUTHENTICATED);
            kinds.add(ProblemKind.FORBIDDEN);
        }
        if (path.contains("{")) {
            kinds.add(ProblemKind.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            kinds.addAll(List.of(ProblemKind.TOO_LARGE, ProblemKind.UNSUPPORTED_MEDIA_TYPE));
        }
        kinds.add(ProblemKind.MALFORMED);
        if (operation.getRequestBody() != null || has(operation, Parameter.In.QUERY)) {
            kinds.add(ProblemKind.INVALID);
        }
        if (WRITING.contains(method)) {
            kinds.add(ProblemKind.CONFLICT);
        }
        if (takesCondition(operation)) {
            kinds.add(ProblemKind.PRECONDITION_FAILED);
        }
        for (ProblemKind kind : kinds) {
            String status = Integer.toString(kind.status());
            APIResponse own = operation.getResponses().getAPIResponse(status);
            if (own == null) {
                operation.getResponses().addAPIResponse(status, shared.problem(kind));
            } else if (own.getContent() == null) {
                own.setContent(shared.problemContent(kind));
            }
        }
        operation.getResponses().addAPIResponse(APIResponses.DEFAULT, shared.anyProblem());
    }

    private void completeAnswer(String status, APIResponse answer, Operation operation, boolean idempotent) {
        shared.addLimits(answer);
        if (!status.startsWith("2")) {
            return;
        }
        if (takesCondition(operation) || operation.getResponses().getAPIResponse("304") != null) {
            shared.addHeader(answer, SharedAnswers.ETAG);
        }
        if (idempotent) {
            shared.addHeader(answer, SharedAnswers.REPLAYED);
        }
        if (has(operation, Parameter.In.QUERY, "after")) {
            shared.addHeader(answer, SharedAnswers.LINK);
        }
    }

    private static boolean takesCondition(Operation operation) {
        return has(operation, Parameter.In.HEADER, "If-Match");
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    private static boolean has(Operation operation, Parameter.In place, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == place
                                && parameter.getName().equals(name));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("A key of the caller's own for this request: sent again within 24 hours, it gets the "
                        + "first answer and nothing is done twice.")
                .example("6f1f7a52-0d4e-4c1b-9c58-1f4ad3f1d2aa")
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .minLength(1)
                        // 255 characters, and the quotes that may stand around them.
                        .maxLength(257)
                        .pattern("^[^\\x00-\\x1f\\x7f]+$"));
    }

    private static APIResponses inOrder(APIResponses answers) {
        APIResponses ordered = OASFactory.createAPIResponses();
        new TreeMap<>(answers.getAPIResponses()).forEach(ordered::addAPIResponse);
        return ordered;
    }
}
