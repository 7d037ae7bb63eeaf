package io.steward.platform.openapi;

import io.steward.platform.http.BodyLimits;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that every operation shares, kept once among the document's components and referred to. */
final class SharedAnswers {

    static final String ETAG = "ETag";
    static final String LINK = "Link";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final String LIMIT = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String ANY = "AnyProblem";

    private final Components components;

    SharedAnswers(Components components) {
        this.components = components;
        components.addSchema("Fault", fault());
        components.addSchema("Problem", problem());
    }

    /** A reference to the answer of a kind of problem. */
    APIResponse problem(ProblemKind kind) {
        String name = nameOf(kind);
        if (components.getResponses() == null || components.getResponses().get(name) == null) {
            components.addResponse(name, describe(kind));
        }
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    /** A reference to the answer of a problem that is not foreseen. */
    APIResponse anyProblem() {
        if (components.getResponses() == null || components.getResponses().get(ANY) == null) {
            APIResponse answer = OASFactory.createAPIResponse()
                    .description("Any other problem; its type tells which (docs/problems.md).")
                    .content(problemContent(ProblemKind.UNAVAILABLE));
            addLimits(answer);
            components.addResponse(ANY, answer);
        }
        return OASFactory.createAPIResponse().ref("#/components/responses/" + ANY);
    }

    /** The body of a problem, with an example. */
    Content problemContent(ProblemKind kind) {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(example(kind)));
    }

    /** Adds what each answer tells of the caller's limit. */
    void addLimits(APIResponse answer) {
        addHeader(answer, LIMIT);
        addHeader(answer, POLICY);
    }

    /** Adds one of the headers that are known here. */
    void addHeader(APIResponse answer, String name) {
        if (components.getHeaders() == null || components.getHeaders().get(name) == null) {
            components.addHeader(name, header(name));
        }
        if (answer.getHeaders() == null || answer.getHeaders().get(name) == null) {
            answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
        }
    }

    private APIResponse describe(ProblemKind kind) {
        APIResponse answer =
                OASFactory.createAPIResponse().description(kind.title() + ".").content(problemContent(kind));
        addLimits(answer);
        if (kind == ProblemKind.TOO_MANY_REQUESTS) {
            addHeader(answer, RETRY_AFTER);
        }
        return answer;
    }

    private static String nameOf(ProblemKind kind) {
        return Arrays.stream(kind.slug().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Map<String, Object> example(ProblemKind kind) {
        Problem problem = Problem.of(kind, "");
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", problem.type());
        example.put("title", problem.title());
        example.put("status", problem.status());
        example.put("detail", detail(kind));
        example.put("instance", "/v1/accounts");
        if (kind == ProblemKind.INVALID) {
            example.put("errors", List.of(Map.of("detail", "must not be blank", "pointer", "#/name")));
        }
        return example;
    }

    private static String detail(ProblemKind kind) {
        return switch (kind) {
            case MALFORMED -> "the body is not JSON: line 1, column 2";
            case UNAUTHENTICATED -> "send a valid token: Authorization: Bearer …";
            case FORBIDDEN -> "the caller's roles do not allow this";
            case NOT_FOUND -> "there is no account 01990f6e-2c4b-7d1a-9f3e-8b5a6c7d8e9f";
            case METHOD_NOT_ALLOWED -> "DELETE is not possible here";
            case NOT_ACCEPTABLE -> "accept application/json";
            case CONFLICT -> "the first request with this key is still being worked on";
            case GONE -> "it was removed";
            case PRECONDITION_FAILED -> "the present entity tag is \"4\"";
            case TOO_LARGE -> "the body is larger than this endpoint takes";
            case UNSUPPORTED_MEDIA_TYPE -> "send application/json";
            case INVALID -> "must not be blank";
            case TOO_MANY_REQUESTS -> "the limit \"default\" is used up: try again in 2 seconds";
            case INTERNAL -> "the fault is logged; trying again later may help";
            case UNAVAILABLE -> "trying again later may help";
        };
    }

    private static Header header(String name) {
        return switch (name) {
            case LIMIT ->
                textHeader("How much of the caller's limit is left: r units, whole again in t seconds.")
                        .example("\"default\";r=11972;t=1");
            case POLICY ->
                textHeader("The caller's limit: q units in w seconds. A call costs one unit, a bulk call its items.")
                        .example("\"default\";q=12000;w=60");
            case RETRY_AFTER ->
                OASFactory.createHeader()
                        .description("Seconds until trying again can succeed.")
                        .example(2)
                        .schema(OASFactory.createSchema()
                                .type(List.of(SchemaType.INTEGER))
                                .format("int32")
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(Integer.MAX_VALUE)));
            case ETAG ->
                textHeader("The version, for If-Match and If-None-Match.").example("\"3\"");
            case LINK ->
                textHeader("The neighbouring pages, RFC 8288.")
                        .example("<http://localhost:8081/v1/accounts?after=TkFNRQ>; rel=\"next\"");
            case REPLAYED ->
                textHeader("Present where this is the first answer once more.").example("true");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Header textHeader(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("What went wrong, RFC 9457.")
                .required(List.of("type", "title", "status"))
                .addProperty(
                        "type",
                        text().examples(List.of("https://steward.io/problems/invalid"))
                                .format("uri")
                                .description("The kind of problem: docs/problems.md."))
                .addProperty(
                        "title",
                        text().examples(List.of("The request is invalid"))
                                .description("The kind of problem, for a person."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.INTEGER))
                                .format("int32")
                                .examples(List.of(422))
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", text().description("What happened this time, for a person."))
                .addProperty("instance", text().format("uri-reference").description("Path of the request."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .description("Every fault of an invalid request.")
                                .maxItems(BodyLimits.MOST_ITEMS)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Fault")));
    }

    private static Schema fault() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("One thing that is wrong with a request.")
                .required(List.of("detail"))
                .addProperty(
                        "detail",
                        text().examples(List.of("must not be blank"))
                                .description("What is wrong and what would be right."))
                .addProperty(
                        "pointer",
                        text().examples(List.of("#/name"))
                                .description("Where in the body, as a JSON pointer in a URI fragment."))
                .addProperty("parameter", text().description("Which query parameter or header."));
    }

    private static Schema text() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .maxLength(BodyLimits.MOST_CHARACTERS)
                .pattern(Shapes.STORABLE);
    }
}
