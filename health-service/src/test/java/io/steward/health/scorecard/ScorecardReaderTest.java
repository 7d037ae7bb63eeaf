package io.steward.health.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.steward.platform.problems.Fault;
import io.steward.platform.problems.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScorecardReaderTest {

    private static final String CARD = """
            key: card
            version: 1
            name: Card
            minimumCoverage: 0.25
            missingData: RESCALE
            components:
              - key: usage
                name: Usage
                weight: 10
                metric: activeDays7
                value: "{activeDays7}"
                rules:
                  - { name: any, atLeast: 1, points: 10 }
                  - { name: none, otherwise: true, points: 0 }
            bands:
              - { key: GOOD, name: Good, from: 50 }
              - { key: BAD, name: Bad, from: 0 }
            """;

    @Test
    void aRightDefinitionIsRead() {
        assertThat(read(CARD).components()).hasSize(1);
    }

    @Test
    void everyFaultIsNamedAtItsPlace() {
        String wrong = CARD.replace("version: 1", "version: 0")
                .replace("activeDays7\n", "activeDaze7\n")
                .replace("atLeast: 1, points: 10", "atLeast: 1, atMost: 3, points: 11")
                .replace("from: 50", "from: 0");

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(wrong));

        assertThat(refused.problem().errors())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "#/version",
                        "#/components/0/metric",
                        "#/components/0/rules/0/points",
                        "#/components/0/rules/0",
                        "#/bands/1/from");
    }

    @Test
    void anUnknownFieldIsRefused() {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(CARD + "colour: red\n"));

        assertThat(refused.problem().status()).isEqualTo(422);
        assertThat(refused.problem().errors()).extracting(Fault::pointer).containsExactly("#/colour");
    }

    @Test
    void whatIsNoYamlIsMalformed() {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read("key: 'never closed\n"));

        assertThat(refused.problem().status()).isEqualTo(400);
    }

    private static Scorecard read(String yaml) {
        return ScorecardReader.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
