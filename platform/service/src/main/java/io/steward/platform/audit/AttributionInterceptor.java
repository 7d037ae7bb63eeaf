package io.steward.platform.audit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Attributes every declared transaction to its caller; stands inside of what opens it. */
@Interceptor
@WithTransaction
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 300)
class AttributionInterceptor {

    private final AuditService audit;

    AttributionInterceptor(AuditService audit) {
        this.audit = audit;
    }

    @AroundInvoke
    Object around(InvocationContext call) {
        return audit.attribute().chain(() -> proceed(call));
    }

    private static Uni<?> proceed(InvocationContext call) {
        try {
            return (Uni<?>) call.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
