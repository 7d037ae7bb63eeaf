package io.steward.platform.openapi;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What is said of requests alone: an unknown field is refused, and a merge patch requires nothing. */
final class RequestShapes {

    private final OpenAPI document;
    private final Map<String, Schema> components;

    RequestShapes(OpenAPI document, Map<String, Schema> components) {
        this.document = document;
        this.components = components;
    }

    /** {@link io.steward.platform.http.BodyReader} refuses a field that it does not know. */
    void close() {
        Set<Schema> closed = Collections.newSetFromMap(new IdentityHashMap<>());
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .forEach(schema -> close(schema, closed));
    }

    private void close(Schema schema, Set<Schema> closed) {
        Schema resolved = ContractFilter.resolve(schema, components);
        if (resolved == null || !closed.add(resolved)) {
            return;
        }
        if (resolved.getProperties() != null && resolved.getAdditionalPropertiesSchema() == null) {
            resolved.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
        Shapes.parts(resolved).forEach(part -> close(part, closed));
    }

    void relaxPatches() {
        for (PathItem item : document.getPaths().getPathItems().values()) {
            if (item.getPATCH() != null && item.getPATCH().getRequestBody() != null) {
                item.getPATCH()
                        .getRequestBody()
                        .getContent()
                        .getMediaTypes()
                        .values()
                        .forEach(this::relax);
            }
        }
    }

    private void relax(MediaType media) {
        if (media.getSchema() == null || media.getSchema().getRef() == null) {
            return;
        }
        String name = ContractFilter.nameOf(media.getSchema().getRef());
        Schema whole = components.get(name);
        if (whole.getRequired() == null) {
            return;
        }
        components.put(
                name + "Patch",
                OASFactory.createSchema()
                        .description("Any fields of " + name + ": what is absent stays, null empties.")
                        .type(whole.getType())
                        .properties(whole.getProperties())
                        .additionalPropertiesSchema(whole.getAdditionalPropertiesSchema()));
        media.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + name + "Patch"));
    }
}
