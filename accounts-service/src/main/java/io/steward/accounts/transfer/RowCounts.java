package io.steward.accounts.transfer;

import io.steward.accounts.account.BatchUpsertAnswer.Outcome;
import io.steward.accounts.account.BatchUpsertAnswer.Result;
import io.steward.accounts.transfer.Import.Progress;
import io.steward.accounts.transfer.RecordSplitter.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what became of the rows of a batch, and keeps those that were refused. */
final class RowCounts {

    private static final int MOST_KEY_CHARACTERS = 200;

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final List<RefusedRow> refused = new ArrayList<>();

    /** A row that could not be read. */
    void addUnreadable(ImportRow row) {
        count(Outcome.ERROR);
        refused.add(new RefusedRow(row.line(), null, List.of(row.fault())));
    }

    /** A row that was read, and what came of it. */
    void add(ImportRow row, Result result) {
        count(result.outcome());
        if (result.outcome() == Outcome.ERROR) {
            refused.add(new RefusedRow(
                    row.line(), shown(row.externalId()), result.problem().errors()));
        }
    }

    /** The refused rows in the order of the file. */
    List<RefusedRow> refused() {
        return refused.stream()
                .sorted(Comparator.comparingLong(RefusedRow::line))
                .toList();
    }

    /** How far the import is after the batch. */
    Progress after(Progress before, Split split) {
        return new Progress(
                before.size(),
                before.consumed() + split.consumed(),
                before.lines() + split.lines(),
                before.created() + of(Outcome.CREATED),
                before.updated() + of(Outcome.UPDATED),
                before.unchanged() + of(Outcome.UNCHANGED),
                before.refused() + of(Outcome.ERROR));
    }

    private void count(Outcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
    }

    private long of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** A refused key may be anything: PostgreSQL keeps no NUL, and nobody reads a long one. */
    private static String shown(String externalId) {
        if (externalId == null) {
            return null;
        }
        String clean = externalId.replace('\0', '\uFFFD');
        return clean.length() <= MOST_KEY_CHARACTERS ? clean : clean.substring(0, MOST_KEY_CHARACTERS);
    }
}
