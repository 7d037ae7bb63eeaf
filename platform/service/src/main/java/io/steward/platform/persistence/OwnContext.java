package io.steward.platform.persistence;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/**
 * The Vert.x context of the present call, as an executor. A Hibernate session is bound to it: whatever has waited on a
 * timer or another client goes back to it by {@code emitOn} before it touches the session.
 */
public final class OwnContext {

    private OwnContext() {}

    /** The present context; the calling thread where there is none. */
    public static Executor executor() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : command -> context.runOnContext(nothing -> command.run());
    }
}
