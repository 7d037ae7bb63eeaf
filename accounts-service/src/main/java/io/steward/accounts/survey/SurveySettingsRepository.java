package io.steward.accounts.survey;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The one row. */
@ApplicationScoped
class SurveySettingsRepository implements PanacheRepositoryBase<SurveySettings, Short> {}
