package io.steward.accounts.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void whateverANameHoldsIsMeantAsItStands() {
        assertThat(Words.of("z.oe+x@acme.com", "Zoe (CFO)", "+351 21"))
                .contains(new Words("z\\.oe\\+x@acme\\.com|Zoe \\(CFO\\)|\\+351 21"));
    }

    @Test
    void whatIsShorterThanAWordNamesNobody() {
        assertThat(Words.of(null, "Al", null)).isEmpty();
        assertThat(Words.of(null, null, null)).isEmpty();
    }
}
