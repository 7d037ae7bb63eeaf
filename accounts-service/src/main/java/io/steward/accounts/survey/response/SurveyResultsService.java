package io.steward.accounts.survey.response;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.survey.SurveyService;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what answers add up to. */
@ApplicationScoped
class SurveyResultsService {

    private final SurveyService surveys;
    private final SurveyResultsStore store;

    SurveyResultsService(SurveyService surveys, SurveyResultsStore store) {
        this.surveys = surveys;
        this.store = store;
    }

    /** Fails with 404 where a survey is named that does not exist. */
    Uni<SurveyResultsView> results(SurveyResultsQuery query) {
        Uni<?> known = query.survey() == null ? Uni.createFrom().voidItem() : surveys.get(query.survey());
        return known.chain(surveys::settings)
                .chain(settings -> store.results(query, settings))
                .map(SurveyResultsView::new);
    }
}
