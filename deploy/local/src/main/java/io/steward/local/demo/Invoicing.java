package io.steward.local.demo;

import io.steward.local.demo.Signals.Amount;
import io.steward.local.demo.Signals.Invoice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A customer's monthly invoices: all paid but the last that was due, and the next one open. */
final class Invoicing {
    private static final int FIRST_DUE_AFTER_DAYS = 7;
    private static final int NOON = 12;

    private Invoicing() {}

    static List<Invoice> invoices(Company company, LocalDate day) {
        LocalDate firstDue = company.contract().startedOn().plusDays(FIRST_DUE_AFTER_DAYS);
        LocalDate end = company.contract().endedOn() == null
                ? day.plusMonths(1)
                : company.contract().endedOn();
        List<LocalDate> dueDates = new ArrayList<>();
        for (int month = 0; !firstDue.plusMonths(month).isAfter(end); month++) {
            LocalDate due = firstDue.plusMonths(month);
            if (!due.isBefore(day.minusDays(Usage.DAYS))) {
                dueDates.add(due);
            }
        }
        LocalDate lastDue = dueDates.stream()
                .filter(due -> due.isBefore(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return dueDates.stream()
                .map(due -> invoice(company, due, state(company, due, lastDue, day), day))
                .toList();
    }

    private static String state(Company company, LocalDate due, LocalDate lastDue, LocalDate day) {
        if (!due.isBefore(day)) {
            return "OPEN";
        }
        if (!due.equals(lastDue)) {
            return "PAID";
        }
        return switch (company.plot().billing()) {
            case PAID, NONE -> "PAID";
            case LATE -> "LATE";
            case FAILED -> "FAILED";
        };
    }

    /** An open invoice changed last when it was issued, a fortnight before; any other on its due day. */
    private static Invoice invoice(Company company, LocalDate due, String state, LocalDate day) {
        LocalDate changedOn = due.isBefore(day) ? due : due.minusDays(14);
        LocalDate notAfter = day.minusDays(1);
        return new Invoice(
                "%s-i%s".formatted(company.externalId(), due),
                company.externalId(),
                state,
                Amount.of(company.contract().mrr()),
                due,
                (changedOn.isAfter(notAfter) ? notAfter : changedOn)
                        .atTime(NOON, 0)
                        .toInstant(ZoneOffset.UTC));
    }
}
