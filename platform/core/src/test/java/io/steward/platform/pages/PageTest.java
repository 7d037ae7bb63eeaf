package io.steward.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final String ORDER = "NAME:ASC";

    private static Page<String> page(List<String> rows, String after, String before) {
        return Page.of(rows, new PageRequest(2, after, before, false), row -> Cursor.of(ORDER, row, null));
    }

    private static String cursor(String row) {
        return Cursor.of(ORDER, row, null).encode();
    }

    @Test
    void aRowBeyondTheLimitMeansThatThereIsANextPage() {
        // When
        Page<String> page = page(List.of("a", "b", "c"), null, null);

        // Then
        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), cursor("b"), null, null, null));
    }

    @Test
    void theLastPageHasNoNext() {
        // When
        Page<String> page = page(List.of("c", "d"), cursor("b"), null);

        // Then
        assertThat(page).isEqualTo(new Page<>(List.of("c", "d"), null, cursor("c"), null, null));
    }

    @Test
    void aPageBeforeIsReadBackwardsAndGivenForwards() {
        // When
        Page<String> page = page(List.of("c", "b", "a"), null, cursor("d"));

        // Then
        assertThat(page).isEqualTo(new Page<>(List.of("b", "c"), cursor("c"), cursor("b"), null, null));
    }

    @Test
    void anEmptyPageHasNoNeighbours() {
        // When
        Page<String> page = page(List.of(), null, null);

        // Then
        assertThat(page).isEqualTo(new Page<>(List.of(), null, null, null, null));
    }

    @Test
    void aCursorKeepsItsValuesAlsoNullAndEmptyOnes() {
        // When
        Cursor cursor = Cursor.decode(Cursor.of(ORDER, "Äpfel|x", "", null).encode(), ORDER, 3)
                .orElseThrow();

        // Then
        assertThat(cursor.values()).containsExactly("Äpfel|x", "", null);
    }

    @Test
    void aCursorOfAnotherOrderIsNotTaken() {
        // When
        boolean taken = Cursor.decode(cursor("a"), "MRR:ASC", 2).isPresent();

        // Then
        assertThat(taken).isFalse();
    }

    @Test
    void aTextThatIsNoCursorIsNotTaken() {
        // When
        boolean taken = Cursor.decode("%%%", ORDER, 2).isPresent();

        // Then
        assertThat(taken).isFalse();
    }

    @Test
    void aCountAboveTheCapSaysSo() {
        // When
        Page<String> page = page(List.of("a"), null, null).withCount(PageRequest.COUNT_CAP + 1);

        // Then
        assertThat(page).isEqualTo(new Page<>(List.of("a"), null, null, 10_000L, true));
    }
}
