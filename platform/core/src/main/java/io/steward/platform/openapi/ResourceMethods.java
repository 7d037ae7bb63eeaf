package io.steward.platform.openapi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The resource methods behind the operations of a document, with what their annotations say. */
final class ResourceMethods {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName REQUIRES_SCOPE = DotName.createSimple("io.steward.platform.caller.RequiresScope");
    // Of a module above this one.
    private static final DotName IDEMPOTENT = DotName.createSimple("io.steward.platform.idempotency.Idempotent");

    private final Map<String, MethodInfo> byOperationId = new HashMap<>();

    ResourceMethods(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            AnnotationValue id = operation.value("operationId");
            if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                byOperationId.put(id.asString(), operation.target().asMethod());
            }
        }
    }

    /** The roles that may call an operation; empty where it says none. */
    List<String> roles(String operationId) {
        AnnotationInstance roles = annotation(operationId, ROLES_ALLOWED);
        return roles == null ? List.of() : Arrays.asList(roles.value().asStringArray());
    }

    /** The scope that a machine needs; null for none. */
    String scope(String operationId) {
        AnnotationInstance scope = annotation(operationId, REQUIRES_SCOPE);
        return scope == null ? null : scope.value().asString();
    }

    /** Whether an operation honours Idempotency-Key. */
    boolean isIdempotent(String operationId) {
        return annotation(operationId, IDEMPOTENT) != null;
    }

    private AnnotationInstance annotation(String operationId, DotName name) {
        MethodInfo method = byOperationId.get(operationId);
        if (method == null) {
            return null;
        }
        AnnotationInstance own = method.declaredAnnotation(name);
        return own == null ? method.declaringClass().declaredAnnotation(name) : own;
    }
}
