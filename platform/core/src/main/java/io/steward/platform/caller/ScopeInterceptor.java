package io.steward.platform.caller;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Keeps {@link RequiresScope}; stands behind the role check and before every transaction. */
@Interceptor
@RequiresScope("")
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class ScopeInterceptor {

    private final Caller caller;

    ScopeInterceptor(Caller caller) {
        this.caller = caller;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        RequiresScope required = call.getMethod().getAnnotation(RequiresScope.class);
        if (required == null) {
            required = call.getMethod().getDeclaringClass().getAnnotation(RequiresScope.class);
        }
        caller.requireScopeIfMachine(required.value());
        return call.proceed();
    }
}
