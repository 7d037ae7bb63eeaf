package io.steward.accounts.program;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.program.Finding.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Puts the checklist together from what this service, the others and people say; nothing of it is kept. */
@ApplicationScoped
class Program {

    /** A month, whichever. */
    private static final Duration REVIEW_EVERY = Duration.ofDays(31);

    private final OwnFactsStore own;
    private final OthersFacts others;
    private final ProgramService people;
    private final Clock clock;

    Program(OwnFactsStore own, OthersFacts others, ProgramService people, Clock clock) {
        this.own = own;
        this.others = others;
        this.people = people;
        this.clock = clock;
    }

    Uni<ProgramView> look() {
        return own.read()
                .chain(facts -> people.confirmations()
                        .chain(said -> others.find(facts.scored()).map(found -> view(facts, said, found))));
    }

    private ProgramView view(
            OwnFacts facts, Map<String, ProgramConfirmationView> said, Map<ProgramItem, Finding> others) {
        List<ProgramItemView> items = Arrays.stream(ProgramItem.values())
                .map(item -> {
                    ProgramConfirmationView confirmation = said.get(item.key());
                    Finding finding = others.containsKey(item) ? others.get(item) : own(item, facts, confirmation);
                    return new ProgramItemView(
                            item.key(),
                            item.phase(),
                            item.title(),
                            finding.state(),
                            finding.detail(),
                            item.byHand(),
                            confirmation);
                })
                .toList();
        return new ProgramView(
                count(items, State.DONE),
                count(items, State.UNKNOWN),
                items.size(),
                facts.charter(),
                "/v1/charter",
                items);
    }

    private Finding own(ProgramItem item, OwnFacts facts, ProgramConfirmationView confirmation) {
        return switch (item) {
            case SUCCESS_METRICS ->
                Finding.of(
                        facts.ownDefinitions() > 0,
                        "definitions of your own: " + facts.ownDefinitions(),
                        "only the built-in success definitions exist, as they came");
            case SEGMENTS ->
                Finding.of(
                        facts.segmented() && !facts.unsegmented(),
                        "every account has a segment",
                        facts.segmented() ? "some accounts have no segment" : "no account has a segment");
            case DASHBOARD ->
                Finding.of(facts.scored(), "the portfolio shows accounts with scores", "no account has a score yet");
            case MONTHLY_REVIEW -> review(facts);
            case ONBOARDING_MATERIAL, KNOWLEDGE_BASE ->
                byHand(confirmation, "Steward keeps no library of resources yet: say so when it is done");
            case TEAM_TRAINING -> byHand(confirmation, "nothing here could prove it: say so when it is done");
            case HEALTH_SCORING, TRACKING, EMAIL_SEQUENCES, CADENCE, PLAYBOOKS, ALERTS ->
                throw new IllegalStateException("others know of " + item);
        };
    }

    private Finding review(OwnFacts facts) {
        if (facts.reviewedAt() == null) {
            return new Finding(State.OPEN, "no review was recorded");
        }
        String day = facts.reviewedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return Finding.of(
                !facts.reviewedAt().isBefore(clock.instant().minus(REVIEW_EVERY)),
                "last review on " + day,
                "the last review, on " + day + ", is more than 31 days ago");
    }

    private static Finding byHand(ProgramConfirmationView confirmation, String missing) {
        return Finding.of(
                confirmation != null,
                confirmation == null ? null : "confirmed by " + confirmation.confirmedBy(),
                missing);
    }

    private static int count(List<ProgramItemView> items, State state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }
}
