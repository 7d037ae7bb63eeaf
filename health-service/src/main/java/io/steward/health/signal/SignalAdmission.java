package io.steward.health.signal;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.health.HealthSettings;
import io.steward.health.account.KnownAccount;
import io.steward.health.account.KnownAccountService;
import io.steward.platform.caller.Caller;
import io.steward.platform.http.BodyReader;
import io.steward.platform.http.BodyReader.Reading;
import io.steward.platform.idempotency.RequestIdentifiers;
import io.steward.platform.limits.Bulk;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;

/** Lets in what is right, about accounts that exist, from callers who may. */
@ApplicationScoped
class SignalAdmission {

    /** Most items of one batch. */
    static final int MAX_ITEMS = 1000;

    private final KnownAccountService accounts;
    private final BodyReader reader;
    private final Caller caller;
    private final HealthSettings settings;
    private final Clock clock;
    private final RequestIdentifiers identifiers;

    SignalAdmission(
            KnownAccountService accounts,
            BodyReader reader,
            Caller caller,
            HealthSettings settings,
            Clock clock,
            RequestIdentifiers identifiers) {
        this.accounts = accounts;
        this.reader = reader;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
        this.identifiers = identifiers;
    }

    /**
     * A signal that may be written.
     *
     * @param id made for it
     * @param at when it happened
     */
    record Admitted<T>(int index, UUID id, KnownAccount account, Instant at, T signal) {}

    /** What became of a batch before it is written: each item is in one of the two. */
    record Sorted<T>(List<Admitted<T>> admitted, List<BatchResult> refused) {}

    /** Admits one signal; fails with 422 for an unknown account and 403 for an account of somebody else's. */
    <T extends AccountSignal> Uni<Admitted<T>> admit(T signal) {
        return accounts.findByExternalIds(List.of(signal.accountExternalId())).map(known -> {
            Faults faults = new Faults();
            KnownAccount account = check(signal, known, faults);
            faults.throwIfAny();
            caller.requireMayChange(account.owner());
            return admitted(0, account, signal);
        });
    }

    /** Refuses a key in the path that cannot be one. */
    static void requireKey(String externalId) {
        if (!AccountSignal.isKey(externalId)) {
            throw Problems.of(ProblemKind.INVALID, "the external id must have at most 255 characters");
        }
    }

    /** Sorts a batch: one bad item never spoils another. */
    <T extends AccountSignal> Uni<Sorted<T>> sort(BatchRequest batch, Class<T> type) {
        List<Reading<T>> readings =
                batch.items().stream().map(item -> reader.read(item, type)).toList();
        List<String> externalIds = readings.stream()
                .map(Reading::value)
                .filter(Objects::nonNull)
                .map(AccountSignal::accountExternalId)
                .filter(AccountSignal::isKey)
                .distinct()
                .toList();
        return accounts.findByExternalIds(externalIds).map(known -> sort(readings, known));
    }

    private <T extends AccountSignal> Sorted<T> sort(List<Reading<T>> readings, Map<String, KnownAccount> known) {
        List<Admitted<T>> admitted = new ArrayList<>();
        List<BatchResult> refused = new ArrayList<>();
        for (int index = 0; index < readings.size(); index++) {
            Reading<T> reading = readings.get(index);
            KnownAccount account = reading.value() == null ? null : check(reading.value(), known, reading.faults());
            if (!reading.faults().isEmpty()) {
                refused.add(BatchResult.refused(
                        index, Problems.invalidProblem(reading.faults().all())));
            } else if (!caller.mayChange(account.owner())) {
                refused.add(BatchResult.refused(
                        index,
                        Problem.of(ProblemKind.FORBIDDEN, "only the owner of the account, a lead or an admin may")));
            } else {
                admitted.add(admitted(index, account, reading.value()));
            }
        }
        return new Sorted<>(admitted, refused);
    }

    private KnownAccount check(AccountSignal signal, Map<String, KnownAccount> known, Faults faults) {
        KnownAccount account = known.get(signal.accountExternalId());
        faults.check(account != null, "#/accountExternalId", "there is no account " + signal.accountExternalId());
        Instant latest = clock.instant().plus(settings.ingest().futureTolerance());
        faults.check(
                signal.at() == null || !signal.at().isAfter(latest),
                "#/" + signal.atField(),
                "must not be in the future");
        return account;
    }

    private <T extends AccountSignal> Admitted<T> admitted(int index, KnownAccount account, T signal) {
        Instant at = signal.at() == null ? clock.instant() : signal.at();
        return new Admitted<>(index, identifiers.ofItem(index), account, at, signal);
    }

    /** The items of a batch, each read by itself. */
    record BatchRequest(
            @Schema(
                    description = "1 to 1000 items, each as where it is recorded alone.",
                    type = SchemaType.ARRAY,
                    implementation = Object.class,
                    required = true,
                    minItems = 1,
                    maxItems = MAX_ITEMS)
            List<JsonNode> items) implements Checked, Bulk {
        @Override
        public int itemCount() {
            return items.size();
        }

        @Override
        public void check(Faults faults) {
            faults.check(
                    items != null && !items.isEmpty() && items.size() <= MAX_ITEMS,
                    "#/items",
                    "must be 1 to 1000 items");
        }
    }
}
