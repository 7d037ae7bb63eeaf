package io.steward.accounts.survey.response;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.survey.SurveyService;
import io.steward.accounts.survey.SurveyView;
import io.steward.accounts.survey.response.RespondentStore.Respondent;
import io.steward.platform.caller.Caller;
import io.steward.platform.http.BodyReader.Reading;
import io.steward.platform.idempotency.RequestIdentifiers;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lets in answers that fit their surveys, of accounts and contacts that exist, from callers who may. */
@ApplicationScoped
class AnswerAdmission {

    private final SurveyService surveys;
    private final RespondentStore respondents;
    private final RequestIdentifiers identifiers;
    private final Caller caller;
    private final Clock clock;

    AnswerAdmission(
            SurveyService surveys,
            RespondentStore respondents,
            RequestIdentifiers identifiers,
            Caller caller,
            Clock clock) {
        this.surveys = surveys;
        this.respondents = respondents;
        this.identifiers = identifiers;
        this.caller = caller;
        this.clock = clock;
    }

    /** What became of an item before it is written: it is admitted, or has a problem. */
    record Sorted(SurveyResponseView response, Problem problem) {}

    /** In the order of the items. */
    Uni<List<Sorted>> sort(List<Reading<RecordResponseRequest>> items) {
        List<RecordResponseRequest> read =
                items.stream().map(Reading::value).filter(Objects::nonNull).toList();
        List<String> keys = read.stream()
                .map(RecordResponseRequest::survey)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return surveys.find(keys)
                .chain(known -> respondents.find(read).map(found -> {
                    List<Sorted> sorted = new ArrayList<>();
                    int position = 0;
                    for (int index = 0; index < items.size(); index++) {
                        Reading<RecordResponseRequest> item = items.get(index);
                        Respondent respondent = item.value() == null ? null : found.get(position++);
                        sorted.add(sort(index, item, known, respondent));
                    }
                    return sorted;
                }));
    }

    private Sorted sort(
            int index,
            Reading<RecordResponseRequest> item,
            Map<String, SurveyView> surveysByKey,
            Respondent respondent) {
        RecordResponseRequest request = item.value();
        Faults faults = item.faults();
        if (request == null) {
            return new Sorted(null, Problems.invalidProblem(faults.all()));
        }
        SurveyView survey = request.survey() == null ? null : surveysByKey.get(request.survey());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(request, survey, respondent, now, faults);
        GivenAnswer given = survey == null ? null : GivenAnswer.of(survey, request.score(), request.answers(), faults);
        if (!faults.isEmpty()) {
            return new Sorted(null, Problems.invalidProblem(faults.all()));
        }
        if (!caller.mayChange(respondent.owner())) {
            return new Sorted(
                    null,
                    Problem.of(
                            ProblemKind.FORBIDDEN, "only the owner of the account, a lead or an admin may change it"));
        }
        return new Sorted(response(index, request, survey, given, respondent, now), null);
    }

    private static void check(
            RecordResponseRequest request, SurveyView survey, Respondent respondent, Instant now, Faults faults) {
        faults.check(survey != null, "#/survey", "there is no survey " + request.survey());
        faults.check(
                respondent.accountId() != null,
                request.accountId() == null ? "#/accountExternalId" : "#/accountId",
                "is no account");
        faults.check(
                request.contactId() == null || respondent.contactIsThere(),
                "#/contactId",
                "is no contact of this account");
        faults.check(
                request.answeredAt() == null || !request.answeredAt().isAfter(now),
                "#/answeredAt",
                "must not be in the future");
    }

    private SurveyResponseView response(
            int index,
            RecordResponseRequest request,
            SurveyView survey,
            GivenAnswer given,
            Respondent respondent,
            Instant now) {
        Instant at = request.answeredAt() == null ? now : request.answeredAt().truncatedTo(ChronoUnit.MICROS);
        return new SurveyResponseView(
                identifiers.ofItem(index),
                survey.key(),
                survey.kind(),
                respondent.accountId(),
                request.contactId(),
                null,
                request.externalId(),
                given.score(),
                given.texts(),
                at,
                caller.username(),
                now);
    }
}
