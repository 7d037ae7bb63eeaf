package io.steward.platform.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedWordTest {

    private static final String KEY = "a key of at least thirty-two characters";
    private static final byte[] CONTENT = "which thing".getBytes(StandardCharsets.UTF_8);

    @Test
    void aWordIsReadWithTheKeyItWasMadeWith() {
        assertThat(SignedWord.read(SignedWord.of(CONTENT, KEY), KEY)).contains(CONTENT);
    }

    @Test
    void aWordOfAnotherKeyIsNone() {
        assertThat(SignedWord.read(SignedWord.of(CONTENT, "another key"), KEY)).isEmpty();
    }

    @Test
    void aWordWithAnotherContentIsNone() {
        // Given
        String word = SignedWord.of(CONTENT, KEY);
        String changed = (word.charAt(0) == 'A' ? 'B' : 'A') + word.substring(1);

        // When
        var content = SignedWord.read(changed, KEY);

        // Then
        assertThat(content).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "no base64!", "AAAA"})
    void whatIsNoWordIsNone(String word) {
        assertThat(SignedWord.read(word, KEY)).isEmpty();
    }

    @Test
    void theWordFitsIntoAPath() {
        assertThat(SignedWord.of(CONTENT, KEY)).matches("[A-Za-z0-9_-]+");
    }
}
