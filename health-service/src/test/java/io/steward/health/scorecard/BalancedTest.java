package io.steward.health.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.health.Metrics;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The Balanced scorecard by hand: each threshold on both sides, missing data, rescaling, rounding, bands. */
class BalancedTest {

    private static final Scorecard BALANCED = new ScorecardCatalog().applied();

    @ParameterizedTest
    @CsvSource({"7,30,30", "5,5,30", "4,30,20", "1,1,20", "0,1,10", "0,30,10", "0,0,0"})
    void usageIsDailyFromFiveOfSevenWeeklyFromOneMonthlyFromOneOfThirty(int of7, int of30, int points) {
        assertThat(points("usage", new MetricsFixture().active(of7, of30))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "5,5,25",
        "4,5,20",
        "3,5,20",
        "2,5,10",
        "6,10,20",
        "59,100,10",
        "60,100,20",
        "3,10,10",
        "29,100,5",
        "1,100,5",
        "1,3,10",
        "2,3,20",
        "99,100,20",
        "1,1,25",
        "0,5,0"
    })
    void featuresAreAllMostFromSixTenthsSomeFromThreeTenthsFewOrNone(int used, int defined, int points) {
        assertThat(points("features", new MetricsFixture().active(1, 1).features(used, defined)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "1,5,0,6,0",
        "1,0,0,0,0",
        "0,0,1,1,5",
        "0,2,3,9,5",
        "0,3,3,6,15",
        "0,0,0,4,15",
        "0,3,2,5,20",
        "0,1,0,1,20"
    })
    void supportIsEscalatedElseNegativeElsePositiveElseNeutral(
            int escalations, int positive, int negative, int all, int points) {
        assertThat(points("support", new MetricsFixture().tickets(escalations, positive, negative, all)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0,15", "14,15", "15,10", "30,10", "31,5", "90,5", "91,0", "400,0"})
    void engagementIsGradedByTheDaysSinceTheLastTwoWayTouch(int days, int points) {
        assertThat(points("engagement", new MetricsFixture().twoWayTouch(days))).isEqualTo(points);
    }

    @Test
    void anAccountThatNeverAnswersATouchHasNoEngagement() {
        assertThat(points("engagement", new MetricsFixture().touchedInVain())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"PAID,10", "LATE,5", "FAILED,0"})
    void paymentIsTheStateOfTheLatestDueInvoice(String state, int points) {
        assertThat(points("payment", new MetricsFixture().invoice(state))).isEqualTo(points);
    }

    static Stream<Arguments> withoutData() {
        return Stream.of(
                Arguments.of("usage", new MetricsFixture()),
                Arguments.of("features", new MetricsFixture().active(7, 30)),
                Arguments.of("support", new MetricsFixture()),
                Arguments.of("support", new MetricsFixture().tickets(0, 0, 0, 0)),
                Arguments.of("engagement", new MetricsFixture()),
                Arguments.of("payment", new MetricsFixture()));
    }

    @ParameterizedTest
    @MethodSource("withoutData")
    void aComponentWithoutDataIsUnknownAndNotZero(String component, MetricsFixture metrics) {
        assertThat(points(component, metrics)).isNull();
    }

    @Test
    void unknownComponentsAreLeftOutAndTheWeightsRescaled() {
        // 20 of usage and 10 of payment, of 40 known: 75.
        Assessment assessment = assess(new MetricsFixture().active(1, 1).invoice("PAID"));

        assertThat(assessment.score()).isEqualTo(75);
        assertThat(assessment.coverage()).isEqualByComparingTo("0.4");
    }

    @Test
    void coverageOfExactlyAQuarterGivesAScore() {
        // Engagement 15 and payment 10 are known: 25 of 100. Points 15 and 5: 80.
        Assessment assessment = assess(new MetricsFixture().twoWayTouch(1).invoice("LATE"));

        assertThat(assessment.coverage()).isEqualByComparingTo("0.25");
        assertThat(assessment.score()).isEqualTo(80);
        assertThat(assessment.band()).isEqualTo("HEALTHY");
    }

    @Test
    void lessThanAQuarterIsUnknown() {
        // Support alone: 20 of 100.
        Assessment assessment = assess(new MetricsFixture().tickets(0, 1, 0, 1));

        assertThat(assessment.score()).isNull();
        assertThat(assessment.band()).isEqualTo("UNKNOWN");
        assertThat(assessment.coverage()).isEqualByComparingTo("0.2");
    }

    @Test
    void nothingKnownIsUnknownWithCoverageZero() {
        Assessment assessment = assess(new MetricsFixture());

        assertThat(assessment.score()).isNull();
        assertThat(assessment.coverage()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    static Stream<Arguments> rounded() {
        return Stream.of(
                // 5 of 40 is 12.5 and goes up to 13; 35 of 40 is 87.5 and goes up to 88.
                Arguments.of(new MetricsFixture().active(0, 0).invoice("LATE"), 13),
                Arguments.of(new MetricsFixture().active(5, 5).invoice("LATE"), 88),
                // 25 of 55 is 45.45 and goes down; 35 of 55 is 63.64 and goes up.
                Arguments.of(new MetricsFixture().active(1, 1).features(1, 5), 45),
                Arguments.of(new MetricsFixture().active(5, 5).features(1, 5), 64),
                // 20 of 30 is 66.67.
                Arguments.of(new MetricsFixture().active(1, 1), 67));
    }

    @ParameterizedTest
    @MethodSource("rounded")
    void theScoreIsRoundedHalfUp(MetricsFixture metrics, int score) {
        assertThat(assess(metrics).score()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "100,HEALTHY",
        "80,HEALTHY",
        "79,STABLE",
        "60,STABLE",
        "59,AT_RISK",
        "40,AT_RISK",
        "39,CRITICAL",
        "0,CRITICAL"
    })
    void aLowerBoundBelongsToItsBand(int score, String band) {
        assertThat(BALANCED.bandOf(score)).isEqualTo(band);
    }

    @Test
    void theBandIsThatOfTheRoundedScore() {
        // No points of Balanced itself come between 79.5 and 80, so a card of one component shows it.
        Scorecard card = new Scorecard(
                "card",
                1,
                "Card",
                null,
                new BigDecimal("0.25"),
                Scorecard.MissingData.RESCALE,
                List.of(new Component(
                        "usage",
                        "Usage",
                        200,
                        "activeDays7",
                        "{activeDays7}",
                        List.of(
                                new Rule("any", 159, null, BigDecimal.ONE, null, null, null, null, null),
                                new Rule("none", 158, null, null, null, null, null, null, true)))),
                BALANCED.bands());

        assertThat(Assessment.of(card, new MetricsFixture().active(1, 1).build())
                        .band())
                .as("159 of 200 are 79.5, rounded 80")
                .isEqualTo("HEALTHY");
        assertThat(Assessment.of(card, new MetricsFixture().active(0, 1).build())
                        .band())
                .as("158 of 200 are 79")
                .isEqualTo("STABLE");
    }

    @Test
    void theExplanationShowsFiguresAndTheRule() {
        Metrics metrics = new MetricsFixture().active(5, 12).build();

        Assessment.Part usage = Assessment.of(BALANCED, metrics).parts().getFirst();

        assertThat(usage.component().describe(metrics))
                .isEqualTo("active on 5 of the last 7 days, on 12 of the last 30");
        assertThat(usage.rule().orElseThrow().name()).isEqualTo("Daily: active on 5 or more of the last 7 days");
    }

    private static Assessment assess(MetricsFixture metrics) {
        return Assessment.of(BALANCED, metrics.build());
    }

    private static Integer points(String component, MetricsFixture metrics) {
        return assess(metrics).parts().stream()
                .filter(part -> part.component().key().equals(component))
                .findFirst()
                .orElseThrow()
                .rule()
                .map(Rule::points)
                .orElse(null);
    }
}
