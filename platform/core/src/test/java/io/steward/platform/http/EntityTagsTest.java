package io.steward.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steward.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "W/\"7\"", "\"3\", \"7\""})
    void aHeaderThatNamesTheVersionMatches(String header) {
        // When
        assertThatCode(() -> EntityTags.requireMatch(header, 7))
                // Then
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "\"77\"", ""})
    void anyOtherHeaderDoesNot(String header) {
        // When
        assertThatThrownBy(() -> EntityTags.requireMatch(header, 7))
                // Then
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(412));
    }

    @Test
    void withoutTheHeaderEverythingMatches() {
        // When
        assertThatCode(() -> EntityTags.requireMatch(null, 7))
                // Then
                .doesNotThrowAnyException();
    }
}
