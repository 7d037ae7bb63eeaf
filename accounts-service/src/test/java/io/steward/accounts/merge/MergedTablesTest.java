package io.steward.accounts.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.testing.Database;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What belongs to an account or a contact comes along when that is merged: no table is forgotten. */
@QuarkusTest
class MergedTablesTest {

    /** By its name, or by what it refers to. */
    private static final String COLUMNS = """
            SELECT tables.relname || '.' || columns.attname AS place
              FROM pg_attribute AS columns JOIN pg_class AS tables ON tables.oid = columns.attrelid
             WHERE tables.relnamespace = 'public'::regnamespace AND tables.relkind IN ('r', 'p')
               AND NOT tables.relispartition AND NOT columns.attisdropped
               AND (columns.attname IN ('account_id', 'contact_id')
                    OR EXISTS (SELECT FROM pg_constraint AS keys
                                WHERE keys.conrelid = tables.oid AND keys.contype = 'f'
                                  AND keys.confrelid IN ('accounts'::regclass, 'contacts'::regclass)
                                  AND columns.attnum = ANY (keys.conkey)))""";

    @Test
    void everyColumnThatNamesAnAccountOrAContactIsSeenTo() {
        Set<String> known = new HashSet<>(MergedTables.OTHERWISE.keySet());
        for (MergedTable table : MergedTables.ALL) {
            if (table.ofAccount()) {
                known.add(table.name() + ".account_id");
            }
            if (table.ofContact()) {
                known.add(table.name() + ".contact_id");
            }
        }

        Set<String> present = Database.rows(COLUMNS).stream()
                .map(row -> row.get("place").toString())
                .collect(Collectors.toSet());

        assertThat(present)
                .as("add the table to MergedTables, and say how its rows come along")
                .isEqualTo(known);
    }
}
