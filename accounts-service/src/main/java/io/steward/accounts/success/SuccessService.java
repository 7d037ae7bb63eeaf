package io.steward.accounts.success;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.CharterView;
import io.steward.platform.contracts.accounts.SuccessDefinitionView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what success is, and what customer success is here to do. */
@ApplicationScoped
public class SuccessService {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final long MOST_DEFINITIONS = 100;

    private final SuccessDefinitionRepository definitions;
    private final CharterRepository charters;
    private final Clock clock;

    SuccessService(SuccessDefinitionRepository definitions, CharterRepository charters, Clock clock) {
        this.definitions = definitions;
        this.charters = charters;
        this.clock = clock;
    }

    /** Something and whether it is new. */
    record Put<T>(T value, boolean created) {}

    @WithSession
    Uni<List<SuccessDefinitionView>> list() {
        return definitions
                .listAll(Sort.by("key"))
                .map(all -> all.stream().map(SuccessDefinition::view).toList());
    }

    /** A definition within the session of the caller; empty where there is none. */
    public Uni<Optional<SuccessDefinitionView>> find(String key) {
        return definitions.findById(key).map(found -> Optional.ofNullable(found).map(SuccessDefinition::view));
    }

    @WithSession
    Uni<SuccessDefinitionView> get(String key) {
        return definitions.getByKey(key).map(SuccessDefinition::view);
    }

    @WithTransaction
    Uni<Put<SuccessDefinitionView>> define(String key, SuccessDefinitionRequest request, String ifMatch) {
        if (!KEY.matcher(key).matches()) {
            throw Problems.invalid(
                    List.of(Fault.in("key", "must be at most 100 lower-case letters, digits and hyphens")));
        }
        return definitions.findById(key).chain(known -> {
            if (known != null) {
                EntityTags.requireMatch(ifMatch, known.version(), known::view);
                known.become(request);
                return definitions.flush().map(nothing -> new Put<>(known.view(), false));
            }
            EntityTags.requireNoMatch(ifMatch);
            SuccessDefinition definition = new SuccessDefinition(key);
            definition.become(request);
            return definitions
                    .count()
                    .invoke(SuccessService::requireRoom)
                    .chain(() -> definitions.persistAndFlush(definition))
                    .map(kept -> new Put<>(kept.view(), true));
        });
    }

    @WithTransaction
    Uni<Void> remove(String key, String ifMatch) {
        return definitions
                .getByKey(key)
                .invoke(known -> EntityTags.requireMatch(ifMatch, known.version(), known::view))
                .chain(definitions::delete);
    }

    /** The charter; fails with 404 while nobody has written it. */
    @WithSession
    Uni<CharterView> charter() {
        return charters.findById(Charter.ID)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("charter", "yet"))
                .map(Charter::view);
    }

    @WithTransaction
    Uni<Put<CharterView>> write(CharterRequest request, String ifMatch, String by) {
        return charters.findById(Charter.ID).chain(known -> {
            if (known == null) {
                EntityTags.requireNoMatch(ifMatch);
            } else {
                EntityTags.requireMatch(ifMatch, known.version(), known::view);
            }
            Charter charter = known == null ? new Charter() : known;
            charter.become(request, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
            return charters.persistAndFlush(charter).map(kept -> new Put<>(kept.view(), known == null));
        });
    }

    private static void requireRoom(long present) {
        if (present >= MOST_DEFINITIONS) {
            throw Problems.conflict("there are " + MOST_DEFINITIONS + " definitions already");
        }
    }
}
