package io.steward.accounts.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.accounts.transfer.RecordSplitter.Piece;
import io.steward.accounts.transfer.RecordSplitter.Split;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSplitterTest {

    @Test
    void recordsEndWithTheirLineBreakOfEitherKind() {
        assertThat(csv("a,b\r\nc,d\ne,f\n")).containsExactly("1:a,b", "2:c,d", "3:e,f");
    }

    @Test
    void aLineBreakWithinQuotesBelongsToTheRecordAndIsCounted() {
        assertThat(csv("a,\"b\nc\"\nd,\"e\"\"\n\"\"f\"\ng,h\n"))
                .containsExactly("1:a,\"b\nc\"", "3:d,\"e\"\"\n\"\"f\"", "5:g,h");
    }

    @Test
    void aQuoteInTheMiddleOfAFieldIsAnOrdinaryCharacter() {
        assertThat(csv("pipe 5\" wide,a\nb,c\n")).containsExactly("1:pipe 5\" wide,a", "2:b,c");
    }

    @Test
    void anEmptyFieldInQuotesIsClosedAtOnce() {
        assertThat(csv("\"\",a\nb,\"\"\nc,d\n")).containsExactly("1:\"\",a", "2:b,\"\"", "3:c,d");
    }

    @Test
    void emptyLinesArePassedOverAndCounted() {
        assertThat(csv("\na\n\r\n\nb\n")).containsExactly("2:a", "5:b");
    }

    @Test
    void theLastRecordOfTheFileNeedsNoLineBreak() {
        assertThat(csv("a\nb")).containsExactly("1:a", "2:b");
    }

    @Test
    void aRecordThatGoesOnBehindTheWindowIsLeftForTheNext() {
        // Given
        byte[] window = "a,b\n\"c\nd".getBytes(StandardCharsets.UTF_8);

        // When
        Split split = new RecordSplitter(window, ImportFormat.CSV, false).split(10);

        // Then
        assertThat(split.records()).containsExactly(new Piece(1, 0, 3));
        assertThat(split.consumed()).isEqualTo(4);
        assertThat(split.lines()).isEqualTo(1);
    }

    @Test
    void noMoreRecordsAreTakenThanAskedFor() {
        // Given
        byte[] window = "a\nb\nc\n".getBytes(StandardCharsets.UTF_8);

        // When
        Split split = new RecordSplitter(window, ImportFormat.CSV, true).split(2);

        // Then
        assertThat(split.records()).hasSize(2);
        assertThat(split.consumed()).isEqualTo(4);
    }

    @Test
    void quotesMeanNothingInLinesOfJson() {
        // Given
        byte[] window = "{\"a\n{\"b\"}\n".getBytes(StandardCharsets.UTF_8);

        // When
        Split split = new RecordSplitter(window, ImportFormat.NDJSON, true).split(10);

        // Then
        assertThat(split.records()).hasSize(2);
    }

    private static List<String> csv(String text) {
        byte[] window = text.getBytes(StandardCharsets.UTF_8);
        Split split = new RecordSplitter(window, ImportFormat.CSV, true).split(100);
        assertThat(split.consumed()).isEqualTo(window.length);
        return split.records().stream()
                .map(one -> one.line() + ":"
                        + new String(window, one.from(), one.to() - one.from(), StandardCharsets.UTF_8))
                .toList();
    }
}
