package io.steward.accounts.feedback;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.steward.platform.contracts.accounts.FeedbackKind;
import jakarta.enterprise.context.ApplicationScoped;

/** One route for each kind. */
@ApplicationScoped
class FeedbackRouteRepository implements PanacheRepositoryBase<FeedbackRoute, FeedbackKind> {}
