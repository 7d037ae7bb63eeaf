package io.steward.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Honours {@code Idempotency-Key} on a resource method that returns {@code Uni<Response>} or {@code
 * Uni<RestResponse<…>>}: the same key and request give the stored answer, another request 422, one that is still running
 * 409. Without the header the method is simply called.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** How the answer is bound to the work. */
    @Nonbinding
    Mode value() default Mode.TRANSACTIONAL;
}
