package io.steward.accounts.revenue;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.Amounts;
import io.steward.platform.contracts.accounts.RevenueGrouping;
import io.steward.platform.contracts.accounts.RevenueMetricsView;
import io.steward.platform.contracts.accounts.RevenueSettingsView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Figures of revenue, and what they are converted by. */
@ApplicationScoped
class RevenueMetricsService {

    static final String RATES_ORDER = "CURRENCY";

    private final RevenueMetricsStore metrics;
    private final ExchangeRateStore rates;

    RevenueMetricsService(RevenueMetricsStore metrics, ExchangeRateStore rates) {
        this.metrics = metrics;
        this.rates = rates;
    }

    Uni<RevenueMetricsView> metrics(YearMonth from, YearMonth to, RevenueGrouping by) {
        return rates.settings().chain(settings -> {
            String currency = settings.reportingCurrency();
            return metrics.months(from, to, by, currency)
                    .chain(months -> metrics.withoutRate(currency)
                            .map(apart -> new RevenueMetricsView(currency, months, apart)));
        });
    }

    /** Fails with 422 where it is no currency, or the reporting one. */
    Uni<ExchangeRateView> putRate(String currency, LocalDate validFrom, ExchangeRateRequest request) {
        requireCurrency(currency);
        return rates.settings().chain(settings -> {
            if (settings.reportingCurrency().equals(currency)) {
                throw Problems.invalid(List.of(Fault.in("currency", "is the reporting currency: its rate is 1")));
            }
            return rates.put(currency, validFrom, request.rate());
        });
    }

    Uni<Void> removeRate(String currency, LocalDate validFrom) {
        return rates.remove(currency, validFrom)
                .invoke(removed -> {
                    if (!removed) {
                        throw Problems.notFound("rate of " + currency + " from", validFrom);
                    }
                })
                .replaceWithVoid();
    }

    /** By currency and day, forwards only. */
    Uni<Page<ExchangeRateView>> listRates(String currency, PageRequest page, Cursor place) {
        String afterCurrency = place == null ? null : place.values().getFirst();
        LocalDate afterDay =
                place == null ? null : LocalDate.parse(place.values().getLast());
        return rates.list(currency, afterCurrency, afterDay, page.limit() + 1)
                .map(found -> Page.of(found, page, rate -> Cursor.of(RATES_ORDER, rate.currency(), rate.validFrom())));
    }

    Uni<RevenueSettingsView> settings() {
        return rates.settings();
    }

    Uni<RevenueSettingsView> set(RevenueSettingsRequest request, String ifMatch) {
        return rates.settings()
                .invoke(present -> EntityTags.requireMatch(ifMatch, present.version(), () -> present))
                .chain(present -> rates.set(request.reportingCurrency(), ifMatch == null ? null : present.version()))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.preconditionFailed("the settings have changed in the meantime"));
    }

    private static void requireCurrency(String currency) {
        if (!Amounts.isCurrency(currency)) {
            throw Problems.invalid(List.of(Fault.in("currency", "must be an ISO 4217 code such as USD")));
        }
    }
}
