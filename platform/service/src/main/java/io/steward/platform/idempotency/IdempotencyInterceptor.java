package io.steward.platform.idempotency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.steward.platform.persistence.OwnContext;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.ProblemException;
import io.steward.platform.problems.Problems;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps {@link Idempotent}; stands behind the checks of role and scope and before every transaction. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class IdempotencyInterceptor {

    private static final int RETRY_AFTER_SECONDS = 1;

    private final Requests requests;
    private final IdempotencyStore store;
    private final Answers answers;
    private final RequestIdentifiers identifiers;

    IdempotencyInterceptor(Requests requests, IdempotencyStore store, Answers answers, RequestIdentifiers identifiers) {
        this.requests = requests;
        this.store = store;
        this.answers = answers;
        this.identifiers = identifiers;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        Optional<KeyedRequest> keyed = requests.present(call);
        if (keyed.isEmpty()) {
            return call.proceed();
        }
        return switch (call.getMethod().getAnnotation(Idempotent.class).value()) {
            case TRANSACTIONAL -> inOneTransaction(call, keyed.get());
            case NATURAL -> underALease(call, keyed.get());
        };
    }

    private Uni<Object> inOneTransaction(InvocationContext call, KeyedRequest request) {
        Executor context = OwnContext.executor();
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> store.lock(session, request)
                        .invoke(IdempotencyInterceptor::requireFree)
                        .chain(() -> store.find(session, request))
                        .chain(known -> known.isPresent()
                                ? Uni.createFrom().item(replay(call, request, known.get()))
                                : proceed(call)
                                        .emitOn(context)
                                        .call(answer -> Answers.isSuccess(answer)
                                                ? store.keep(session, request, answers.store(answer))
                                                : Uni.createFrom().voidItem()))));
    }

    private Uni<Object> underALease(InvocationContext call, KeyedRequest request) {
        Executor context = OwnContext.executor();
        return inShortTransaction(session -> store.lease(session, request))
                .invoke(begun -> begun.ifPresent(at -> identifiers.begin(request, at)))
                .chain(begun -> begun.isPresent()
                        ? workUnderALease(call, request, context)
                        : inShortTransaction(session -> store.find(session, request))
                                .map(known -> replay(call, request, known.orElseThrow(IdempotencyInterceptor::busy))));
    }

    private Uni<Object> workUnderALease(InvocationContext call, KeyedRequest request, Executor context) {
        return proceed(call)
                .emitOn(context)
                .onFailure()
                .call(() -> inShortTransaction(session -> store.release(session, request)))
                .call(answer -> inShortTransaction(session -> Answers.isSuccess(answer)
                        ? store.keep(session, request, answers.store(answer))
                        : store.release(session, request)));
    }

    private static <T> Uni<T> inShortTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession().chain(work::apply));
    }

    private Object replay(InvocationContext call, KeyedRequest request, KnownRequest known) {
        if (!known.hash().equals(request.hash())) {
            throw Problems.invalid(
                    List.of(Fault.in(Requests.HEADER, "was used before for another request: make a new key")));
        }
        if (known.answer() == null) {
            throw busy();
        }
        return answers.replay(known.answer(), answerType(call));
    }

    private static void requireFree(boolean locked) {
        if (!locked) {
            throw busy();
        }
    }

    private static ProblemException busy() {
        return Problems.inProgress("the first request with this key is still being worked on", RETRY_AFTER_SECONDS);
    }

    @SuppressWarnings("unchecked") // the annotation is for methods that return a Uni
    private static Uni<Object> proceed(InvocationContext call) {
        return Uni.createFrom().deferred(() -> {
            try {
                return (Uni<Object>) call.proceed();
            } catch (Exception e) {
                return Uni.createFrom().failure(e);
            }
        });
    }

    private static Class<?> answerType(InvocationContext call) {
        Type answer = ((ParameterizedType) call.getMethod().getGenericReturnType()).getActualTypeArguments()[0];
        return (Class<?>) (answer instanceof ParameterizedType generic ? generic.getRawType() : answer);
    }
}
