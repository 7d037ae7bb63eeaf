package io.steward.gateway.client;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Every call to a service goes through here: with a time limit, a circuit breaker for each service, and
 * {@link ServiceFailure} as the only failure. Nothing is tried again: a person at the screen does that better.
 */
@ApplicationScoped
public class Services {

    private static final Logger LOG = Logger.getLogger(Services.class);

    private final AccountsClients accounts;
    private final HealthApi health;
    private final PlaybooksApi playbooks;
    private final MessagesApi messages;
    private final Map<Service, Guard> guards = new EnumMap<>(Service.class);

    Services(
            AccountsClients accounts,
            @RestClient HealthApi health,
            @RestClient PlaybooksApi playbooks,
            @RestClient MessagesApi messages,
            ServiceSettings settings) {
        this.accounts = accounts;
        this.health = health;
        this.playbooks = playbooks;
        this.messages = messages;
        for (Service service : Service.values()) {
            guards.put(service, guard(service, settings));
        }
    }

    /** Asks accounts-service. */
    public <T> Uni<T> accounts(Call<AccountsApi, T> call) {
        return guarded(Service.ACCOUNTS, () -> call.on(accounts.reads()));
    }

    /** Changes an account, or what belongs to one, in accounts-service. */
    public <T> Uni<T> changes(Call<AccountChangesApi, T> call) {
        return guarded(Service.ACCOUNTS, () -> call.on(accounts.changes()));
    }

    /** Asks accounts-service for plans, or changes them. */
    public <T> Uni<T> plans(Call<PlansApi, T> call) {
        return guarded(Service.ACCOUNTS, () -> call.on(accounts.plans()));
    }

    /** Asks accounts-service for what is about the program and its people. */
    public <T> Uni<T> program(Call<ProgramApi, T> call) {
        return guarded(Service.ACCOUNTS, () -> call.on(accounts.program()));
    }

    /** Asks health-service. */
    public <T> Uni<T> health(Call<HealthApi, T> call) {
        return guarded(Service.HEALTH, () -> call.on(health));
    }

    /** Asks playbook-service. */
    public <T> Uni<T> playbooks(Call<PlaybooksApi, T> call) {
        return guarded(Service.PLAYBOOKS, () -> call.on(playbooks));
    }

    /** Asks notification-service. */
    public <T> Uni<T> messages(Call<MessagesApi, T> call) {
        return guarded(Service.MESSAGES, () -> call.on(messages));
    }

    /** One call of a service. */
    @FunctionalInterface
    public interface Call<S, T> {

        /** Makes the call. */
        Uni<T> on(S service);
    }

    private <T> Uni<T> guarded(Service service, Supplier<Uni<T>> call) {
        return guards.get(service)
                .get(call, new TypeLiteral<Uni<T>>() {})
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("an empty answer"))
                .onFailure()
                .transform(failure -> told(service, failure));
    }

    private static ServiceFailure told(Service service, Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> told(service, wrapped.getCause());
            case Refusal refusal -> ServiceFailure.refused(service, refusal);
            case TimeoutException late -> ServiceFailure.timedOut(service, late);
            default -> {
                LOG.warnf("%s failed: %s", service.title(), failure);
                yield ServiceFailure.unavailable(service, failure);
            }
        };
    }

    private static Guard guard(Service service, ServiceSettings settings) {
        ServiceSettings.Breaker breaker = settings.breaker();
        return Guard.create()
                .withDescription(service.title())
                .withTimeout()
                .duration(settings.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .skipOn(Refusal.class)
                .requestVolumeThreshold(breaker.window())
                .failureRatio(breaker.failureRatio())
                .delay(breaker.pause().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(state -> tell(service, state))
                .done()
                .build();
    }

    private static void tell(Service service, CircuitBreakerState state) {
        switch (state) {
            case OPEN -> LOG.warnf("%s fails too often: it is left in peace for a moment", service.title());
            case HALF_OPEN -> LOG.debugf("%s is tried again", service.title());
            case CLOSED -> LOG.infof("%s answers again", service.title());
        }
    }
}
