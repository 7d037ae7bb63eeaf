package io.steward.gateway.graph;

import io.smallrye.mutiny.Uni;
import io.steward.gateway.client.ServiceFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A change whose refusal is a payload: what the caller can put right is told there, what else goes wrong stays an error.
 */
public final class Change<P> {

    private final Function<List<UserError>, P> refused;
    private final List<UserError> faults = new ArrayList<>();
    private Function<ServiceFailure, Versioned> current = failure -> null;
    private UnaryOperator<String> places = UnaryOperator.identity();

    private Change(Function<List<UserError>, P> refused) {
        this.refused = refused;
    }

    /** A change that is answered so where it is refused. */
    public static <P> Change<P> orElse(Function<List<UserError>, P> refused) {
        return new Change<>(refused);
    }

    /** Tells who was too late how the thing stands now. */
    public Change<P> showing(Function<ServiceFailure, Versioned> state) {
        this.current = state;
        return this;
    }

    /** Translates pointers of the service's body into those of the input. */
    public Change<P> placing(UnaryOperator<String> translation) {
        this.places = translation;
        return this;
    }

    /** Requires that a field is an id; null passes. */
    public Change<P> id(String field, String text) {
        if (text != null && Arguments.id(text).isEmpty()) {
            faults.add(UserError.malformedId("#/" + field));
        }
        return this;
    }

    /** Adds what the gateway itself finds wrong. */
    public Change<P> unless(List<UserError> wrong) {
        faults.addAll(wrong);
        return this;
    }

    /** Makes the change; nobody is asked where the input is wrong already. */
    public Uni<P> make(Supplier<Uni<P>> change) {
        return faults.isEmpty()
                ? change.get()
                        .onFailure(Refusals::areTheCallers)
                        .recoverWithItem(refusal -> refused.apply(errors((ServiceFailure) refusal)))
                : Uni.createFrom().item(refused.apply(List.copyOf(faults)));
    }

    private List<UserError> errors(ServiceFailure refusal) {
        Versioned state = refusal.hasStatus(412) ? current.apply(refusal) : null;
        return UserError.of(refusal).stream()
                .map(error -> new UserError(
                        error.message(),
                        error.pointer() == null ? null : places.apply(error.pointer()),
                        error.code(),
                        state))
                .toList();
    }
}
