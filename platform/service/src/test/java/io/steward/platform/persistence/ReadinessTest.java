package io.steward.platform.persistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @Test
    void readinessProvesDatabaseBrokerAndKeys() {
        List<String> checks =
                given().get(ready).then().statusCode(200).extract().path("checks.name");

        assertThat(checks)
                .contains(
                        "Reactive PostgreSQL connections health check",
                        "Kafka connection health check",
                        "Keys of the token issuer");
    }

    @Test
    void metricsTellTheStateOfTheOutbox() {
        String text = given().get(metrics).asString();

        assertThat(text)
                .contains("steward_outbox_size", "steward_outbox_age_seconds", "steward_outbox_sent_total")
                .contains("steward_outbox_leading");
    }
}
