package io.steward.accounts.survey.response;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.survey.SurveyService;
import io.steward.accounts.survey.SurveyView;
import io.steward.accounts.survey.invitation.Invitation;
import io.steward.accounts.survey.invitation.InvitationService;
import io.steward.accounts.survey.invitation.SurveyLinks;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.problems.Faults;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Takes answers from whoever has an invitation's link, once for each. */
@ApplicationScoped
class AnswerService {

    private final SurveyLinks links;
    private final SurveyService surveys;
    private final InvitationService invitations;
    private final SurveyResponseStore responses;
    private final Pool pool;
    private final Clock clock;

    AnswerService(
            SurveyLinks links,
            SurveyService surveys,
            InvitationService invitations,
            SurveyResponseStore responses,
            Pool pool,
            Clock clock) {
        this.links = links;
        this.surveys = surveys;
        this.invitations = invitations;
        this.responses = responses;
        this.pool = pool;
        this.clock = clock;
    }

    /** Whether the link can be answered; changes nothing. */
    Uni<AnswerOutcome> look(String word) {
        return behind(word, (invitation, survey) -> Uni.createFrom().item(standing(invitation, survey)));
    }

    /** Records what was answered; the same answer once more is no second one. */
    Uni<AnswerOutcome> answer(String word, Integer score, Map<String, String> answers) {
        return behind(word, (invitation, survey) -> {
            Faults faults = new Faults();
            GivenAnswer given = GivenAnswer.of(survey, score, answers, faults);
            boolean open = standing(invitation, survey) instanceof AnswerOutcome.Open;
            return open && !faults.isEmpty()
                    ? Uni.createFrom().item(new AnswerOutcome.Invalid(survey, faults.all()))
                    : pool.withTransaction(connection -> invitations
                            .lock(connection, invitation.id())
                            .chain(found -> found.isEmpty()
                                    ? Uni.createFrom().item(new AnswerOutcome.Unknown())
                                    : record(connection, found.get(), survey, given)));
        });
    }

    private Uni<AnswerOutcome> behind(String word, BiFunction<Invitation, SurveyView, Uni<AnswerOutcome>> work) {
        Optional<UUID> id = links.read(word);
        if (id.isEmpty()) {
            return Uni.createFrom().item(new AnswerOutcome.Unknown());
        }
        return invitations
                .find(id.get())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new AnswerOutcome.Unknown())
                        : surveys.get(found.get().survey()).chain(survey -> work.apply(found.get(), survey)));
    }

    private Uni<AnswerOutcome> record(
            SqlConnection connection, Invitation invitation, SurveyView survey, GivenAnswer given) {
        if (invitation.answeredAt() != null) {
            return responses
                    .ofInvitation(connection, invitation.id())
                    .map(known -> known.filter(one -> isSame(one, given)).isPresent()
                            ? new AnswerOutcome.Recorded(survey)
                            : new AnswerOutcome.Used(survey));
        }
        AnswerOutcome standing = standing(invitation, survey);
        if (!(standing instanceof AnswerOutcome.Open)) {
            return Uni.createFrom().item(standing);
        }
        SurveyResponseView response = response(invitation, survey, given);
        return responses
                .add(connection, List.of(response))
                .chain(() -> invitations.answered(connection, invitation.id(), response.answeredAt()))
                .replaceWith(new AnswerOutcome.Recorded(survey));
    }

    private SurveyResponseView response(Invitation invitation, SurveyView survey, GivenAnswer given) {
        Instant now = now();
        return new SurveyResponseView(
                Identifiers.next(),
                survey.key(),
                survey.kind(),
                invitation.accountId(),
                invitation.contactId(),
                invitation.id(),
                null,
                given.score(),
                given.texts(),
                now,
                null,
                now);
    }

    private AnswerOutcome standing(Invitation invitation, SurveyView survey) {
        if (invitation.answeredAt() != null) {
            return new AnswerOutcome.Used(survey);
        }
        return now().isBefore(invitation.expiresAt())
                ? new AnswerOutcome.Open(survey)
                : new AnswerOutcome.Expired(survey);
    }

    private static boolean isSame(SurveyResponseView known, GivenAnswer given) {
        return Objects.equals(known.score(), given.score()) && known.texts().equals(given.texts());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
