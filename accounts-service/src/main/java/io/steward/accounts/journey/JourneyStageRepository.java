package io.steward.accounts.journey;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.steward.platform.contracts.accounts.Stage;
import jakarta.enterprise.context.ApplicationScoped;

/** One row for each stage. */
@ApplicationScoped
class JourneyStageRepository implements PanacheRepositoryBase<JourneyStage, Stage> {}
