package io.steward.accounts.program;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps what people say of the program: what is done, and what its reviews came to. */
@ApplicationScoped
class ProgramService {

    private final ProgramConfirmationRepository confirmations;
    private final ProgramReviewRepository reviews;
    private final Clock clock;

    ProgramService(ProgramConfirmationRepository confirmations, ProgramReviewRepository reviews, Clock clock) {
        this.confirmations = confirmations;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** A confirmation with the version that its entity tag is made of. */
    record Confirmed(ProgramConfirmationView confirmation, long version, boolean created) {}

    /** What people have said, by the key of the item. */
    @WithSession
    Uni<Map<String, ProgramConfirmationView>> confirmations() {
        return confirmations
                .listAll()
                .map(all ->
                        all.stream().collect(Collectors.toMap(ProgramConfirmation::item, ProgramConfirmation::view)));
    }

    @WithTransaction
    Uni<Confirmed> confirm(String key, ConfirmItemRequest request, String ifMatch, String by) {
        requireByHand(key);
        return confirmations.findById(key).chain(known -> {
            if (known == null) {
                EntityTags.requireNoMatch(ifMatch);
            } else {
                EntityTags.requireMatch(ifMatch, known.version(), known::view);
            }
            ProgramConfirmation confirmation = known == null ? new ProgramConfirmation(key) : known;
            confirmation.say(request.note(), by, clock.instant().truncatedTo(ChronoUnit.MICROS));
            return confirmations
                    .persistAndFlush(confirmation)
                    .map(kept -> new Confirmed(kept.view(), kept.version(), known == null));
        });
    }

    @WithTransaction
    Uni<Void> takeBack(String key, String ifMatch) {
        requireByHand(key);
        return confirmations
                .findById(key)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("confirmation of program item", key))
                .invoke(known -> EntityTags.requireMatch(ifMatch, known.version(), known::view))
                .chain(confirmations::delete);
    }

    @WithTransaction
    Uni<ProgramReviewView> record(RecordReviewRequest request, String by) {
        ProgramReview review =
                new ProgramReview(request.note(), by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return reviews.persist(review).map(ProgramReview::view);
    }

    /** The newest 200, newest first. */
    @WithSession
    Uni<List<ProgramReviewView>> reviews() {
        return reviews.listNewest()
                .map(all -> all.stream().map(ProgramReview::view).toList());
    }

    private static void requireByHand(String key) {
        ProgramItem item = ProgramItem.of(key).orElseThrow(() -> Problems.notFound("program item", key));
        if (!item.byHand()) {
            throw Problems.conflict("'" + item.title() + "' is done when what it asks for exists, not when it is said");
        }
    }
}
