package io.steward.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Says in a service's OpenAPI document what holds for every operation, so that a resource says only what is its own:
 * who may call, the problems, the limits, what a value may be at most, and an example where none is given.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final ResourceMethods methods;

    public ContractFilter(IndexView index) {
        methods = new ResourceMethods(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        if (document.getPaths() == null) {
            return;
        }
        describe(document);
        List<PathItem> items = List.copyOf(document.getPaths().getPathItems().values());
        items.stream().flatMap(ContractFilter::parameters).forEach(ParameterSchemas::complete);
        Shapes shapes = new Shapes(document);
        shapes.completeAll();
        OperationAnswers answers = new OperationAnswers(document, methods);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> answers.complete(path, method, operation)));
        new Examples(document).giveWhereMissing();
    }

    private static void describe(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("The process that answers this document, in production as in a local stack.")
                .addExtension("x-internal", false)));
        document.getComponents()
                .addSecurityScheme(
                        OperationAnswers.BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the installation's OpenID Connect issuer. Issuer, "
                                        + "audience, expiry and signature are verified at every call, with the keys "
                                        + "and algorithms of the issuer alone, as RFC8725 demands."));
    }

    private static Stream<Parameter> parameters(PathItem item) {
        List<Parameter> all = new ArrayList<>(item.getParameters() == null ? List.of() : item.getParameters());
        for (Operation operation : item.getOperations().values()) {
            all.addAll(operation.getParameters() == null ? List.of() : operation.getParameters());
        }
        return all.stream();
    }

    /** The component that a schema refers to; the schema itself where it refers to none. */
    static Schema resolve(Schema schema, Map<String, Schema> components) {
        Schema present = schema;
        while (present != null && present.getRef() != null) {
            present = components.get(nameOf(present.getRef()));
        }
        return present;
    }

    /** The name of the component at the end of a reference. */
    static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
