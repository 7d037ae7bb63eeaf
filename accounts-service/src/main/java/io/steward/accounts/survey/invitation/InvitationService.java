package io.steward.accounts.survey.invitation;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.survey.SurveyService;
import io.steward.accounts.survey.SurveyView;
import io.steward.accounts.survey.invitation.InvitationAnswer.Invited;
import io.steward.accounts.survey.invitation.InvitationAnswer.Skipped;
import io.steward.accounts.survey.invitation.InvitationStore.Sampling;
import io.steward.platform.outbox.OutboxStore;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks contacts to answer a survey, and keeps who was asked. */
@ApplicationScoped
public class InvitationService {

    private final SurveyService surveys;
    private final InvitationStore store;
    private final InvitationMail mail;
    private final OutboxStore outbox;
    private final Asking asking;
    private final Pool pool;

    InvitationService(
            SurveyService surveys,
            InvitationStore store,
            InvitationMail mail,
            OutboxStore outbox,
            Asking asking,
            Pool pool) {
        this.surveys = surveys;
        this.store = store;
        this.mail = mail;
        this.outbox = outbox;
        this.asking = asking;
        this.pool = pool;
    }

    /** Invites whom the rules allow; whoever else was named is told with the rule. */
    Uni<InvitationAnswer> invite(InviteRequest request) {
        return surveys.get(request.survey())
                .invoke(InvitationService::requireActive)
                .chain(survey -> surveys.settings().map(settings -> new Sampling(survey, settings, asking.now())))
                .chain(sampling -> pool.withTransaction(connection -> store.waitForTurn(connection)
                        .chain(() -> candidates(connection, request))
                        .chain(contactIds -> invite(connection, contactIds, sampling))));
    }

    /** An invitation, by whoever has its link. */
    public Uni<Optional<Invitation>> find(UUID id) {
        return store.find(id);
    }

    /** The same, kept for the transaction of the connection alone. */
    public Uni<Optional<Invitation>> lock(SqlConnection connection, UUID id) {
        return store.lock(connection, id);
    }

    /** Notes that it was answered, within the transaction of the connection. */
    public Uni<Void> answered(SqlConnection connection, UUID id, Instant at) {
        return store.answered(connection, id, at);
    }

    private Uni<List<UUID>> candidates(SqlConnection connection, InviteRequest request) {
        return request.filter() == null
                ? Uni.createFrom().item(request.contactIds())
                : store.listContacts(connection, request.filter());
    }

    private Uni<InvitationAnswer> invite(SqlConnection connection, List<UUID> found, Sampling sampling) {
        boolean more = found.size() > InviteRequest.MOST_CONTACTS;
        List<UUID> contactIds = more ? found.subList(0, InviteRequest.MOST_CONTACTS) : found;
        Instant expiresAt =
                sampling.now().plus(Duration.ofDays(sampling.settings().linkDays()));
        return store.weigh(connection, contactIds, asking.idsFor(contactIds), asking.onlyOwner(), sampling)
                .call(candidates -> ask(connection, candidates, sampling, expiresAt))
                .map(candidates -> answer(candidates, sampling, expiresAt, more ? contactIds.getLast() : null));
    }

    private Uni<Void> ask(SqlConnection connection, List<Candidate> candidates, Sampling sampling, Instant expiresAt) {
        List<Candidate> invited = candidates.stream()
                .filter(candidate -> candidate.rule() == null && !candidate.made())
                .toList();
        return store.add(connection, invited, sampling, asking.by(), expiresAt)
                .chain(() -> outbox.insert(
                        connection,
                        invited.stream()
                                .map(candidate -> mail.request(candidate, sampling.survey()))
                                .toList()));
    }

    private static InvitationAnswer answer(
            List<Candidate> candidates, Sampling sampling, Instant expiresAt, UUID next) {
        return new InvitationAnswer(
                candidates.stream()
                        .filter(candidate -> candidate.rule() == null)
                        .map(candidate -> new Invited(
                                candidate.contactId(), candidate.accountId(), candidate.invitationId(), expiresAt))
                        .toList(),
                candidates.stream()
                        .filter(candidate -> candidate.rule() != null)
                        .map(candidate -> new Skipped(
                                candidate.contactId(),
                                candidate.rule(),
                                candidate.rule().inWords(sampling.survey(), sampling.settings())))
                        .toList(),
                next);
    }

    private static void requireActive(SurveyView survey) {
        if (!survey.active()) {
            throw Problems.conflict("the survey " + survey.key() + " is not active");
        }
    }
}
