package io.steward.health.trackingplan;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one tracking plan. */
@ApplicationScoped
class TrackingPlanStore {

    private static final String GET =
            "SELECT core_features, key_actions, login_events, version FROM tracking_plan WHERE id = 1";

    private static final String REPLACE = """
            UPDATE tracking_plan SET core_features = $1, key_actions = $2, login_events = $3, version = version + 1
             WHERE id = 1
            RETURNING core_features, key_actions, login_events, version""";

    /** The plan with the version that its entity tag is made of. */
    record Versioned(TrackingPlan plan, long version) {}

    Uni<Versioned> get(SqlClient client) {
        return client.preparedQuery(GET)
                .execute()
                .map(rows -> read(rows.iterator().next()));
    }

    Uni<Arrivals> arrivals(SqlClient client) {
        return client.preparedQuery("SELECT EXISTS (SELECT FROM usage_days) AS usage")
                .execute()
                .map(rows -> new Arrivals(rows.iterator().next().getBoolean("usage")));
    }

    Uni<Versioned> getForUpdate(SqlConnection connection) {
        return connection
                .preparedQuery(GET + " FOR UPDATE")
                .execute()
                .map(rows -> read(rows.iterator().next()));
    }

    Uni<Versioned> replace(SqlConnection connection, TrackingPlan plan) {
        return connection
                .preparedQuery(REPLACE)
                .execute(Tuple.of(array(plan.coreFeatures()), array(plan.keyActions()), array(plan.loginEvents())))
                .map(rows -> read(rows.iterator().next()));
    }

    private static Versioned read(Row row) {
        return new Versioned(
                new TrackingPlan(
                        List.of(row.getArrayOfStrings("core_features")),
                        List.of(row.getArrayOfStrings("key_actions")),
                        List.of(row.getArrayOfStrings("login_events"))),
                row.getLong("version"));
    }

    private static String[] array(List<String> names) {
        return names.toArray(String[]::new);
    }
}
