package io.steward.accounts.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@lea, please look | lea",
                "Ask @Carl and @lea. | carl lea",
                "@lea and again @lea | lea",
                "(@anna-maria.b) | anna-maria.b",
                "Write to ann@acme.com | ''",
                "@@lea | ''",
                "Nobody @ all | ''",
                "Ends with a dot @lea. | lea",
            })
    void colleaguesAreNamedByAnAtAndTheirUserName(String text, String expected) {
        assertThat(String.join(" ", Mentions.in(text))).isEqualTo(expected);
    }
}
