package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.signal.SignalAdmission.Admitted;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.signals.SignalEvent.InvoiceState;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The table of invoices and the states that they went through. */
@ApplicationScoped
class InvoiceStore {

    private static final String PUT = """
            WITH put AS (
                   INSERT INTO invoices AS known (external_id, account_id, state, amount, currency, due_on, changed_at)
                   VALUES ($1, $2, $3, $4, $5, $6, $7)
                       ON CONFLICT (external_id) DO UPDATE
                      SET state = CASE WHEN EXCLUDED.changed_at >= known.changed_at
                                       THEN EXCLUDED.state ELSE known.state END,
                          amount = coalesce(EXCLUDED.amount, known.amount),
                          currency = coalesce(EXCLUDED.currency, known.currency), due_on = EXCLUDED.due_on,
                          changed_at = greatest(EXCLUDED.changed_at, known.changed_at)
                    WHERE known.account_id = EXCLUDED.account_id
                   RETURNING new.*, old.external_id IS NULL AS created,
                             least(old.due_on, new.due_on, ($7::timestamptz AT TIME ZONE 'UTC')::date) AS since,
                             old.* IS DISTINCT FROM new.* AS changed),
                 stated AS (
                   INSERT INTO invoice_states AS known (external_id, changed_at, state)
                   SELECT external_id, $7, $3 FROM put
                       ON CONFLICT (external_id, changed_at) DO UPDATE SET state = EXCLUDED.state)
            SELECT * FROM put""";

    /** An invoice after it was put. */
    record Put(InvoiceView invoice, boolean created, boolean changed, LocalDate since) {}

    /** Writes a state; one that is older than the known state only becomes part of the past. */
    Uni<Put> put(SqlConnection connection, String externalId, Admitted<InvoiceRequest> admitted) {
        InvoiceRequest request = admitted.signal();
        Money amount = request.amount();
        Tuple parameters = Tuple.tuple()
                .addString(externalId)
                .addUUID(admitted.account().id())
                .addString(request.state().name())
                .addBigDecimal(amount == null ? null : amount.amount())
                .addString(amount == null ? null : amount.currency())
                .addLocalDate(request.dueOn())
                .addOffsetDateTime(admitted.at().atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(PUT).execute(parameters).map(rows -> {
            if (!rows.iterator().hasNext()) {
                throw Problems.conflict("the invoice " + externalId + " belongs to another account");
            }
            return put(rows.iterator().next(), admitted.account().externalId());
        });
    }

    private static Put put(Row row, String accountExternalId) {
        String currency = row.getString("currency");
        InvoiceView invoice = new InvoiceView(
                row.getString("external_id"),
                row.getUUID("account_id"),
                accountExternalId,
                InvoiceState.valueOf(row.getString("state")),
                currency == null ? null : new Money(row.getBigDecimal("amount"), currency),
                row.getLocalDate("due_on"),
                row.getOffsetDateTime("changed_at").toInstant());
        return new Put(invoice, row.getBoolean("created"), row.getBoolean("changed"), row.getLocalDate("since"));
    }
}
