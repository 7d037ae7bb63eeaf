package io.steward.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void theSameDayTellsTheSameStoryTwice() {
        List<Object> first = story(DAY);

        List<Object> second = story(DAY);

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-07-18", "2026-12-31", "2027-01-01", "2028-02-29", "2028-03-01"})
    void theSignalsOfEveryPlotAmountToItsBandOnAnyDay(LocalDate day) {
        Map<String, Band> meant = new HashMap<>();
        Map<String, Band> computed = new HashMap<>();
        for (Company company : Portfolio.on(day).companies()) {
            if (company.plot() != Plot.CHURNED) {
                meant.put(company.externalId() + company.plot(), company.plot().band());
                computed.put(company.externalId() + company.plot(), new BalancedScore(company, day).band());
            }
        }

        assertThat(computed).isEqualTo(meant);
    }

    @Test
    void sixtyCustomersSpreadOverSegmentsOwnersAndBands() {
        List<Company> companies = Portfolio.on(DAY).companies();

        assertThat(companies).hasSize(60);
        assertThat(count(companies, company -> company.size().name()))
                .isEqualTo(Map.of("ENTERPRISE", 8, "MID_MARKET", 16, "SMB", 22, "SELF_SERVE", 14));
        assertThat(count(companies, company -> company.profile().owner())).isEqualTo(Map.of("carl", 30, "cora", 30));
        assertThat(count(current(companies), company -> company.plot().band().name()))
                .isEqualTo(Map.of("HEALTHY", 24, "STABLE", 14, "AT_RISK", 11, "CRITICAL", 5, "UNKNOWN", 1));
    }

    @Test
    void namesKeysAndAddressesAreUniqueAndBelongToNobody() {
        List<Company> companies = Portfolio.on(DAY).companies();
        List<Person> people =
                companies.stream().flatMap(company -> company.people().stream()).toList();

        assertThat(companies).extracting(Company::externalId).doesNotHaveDuplicates();
        assertThat(companies).extracting(company -> company.profile().name()).doesNotHaveDuplicates();
        assertThat(people).extracting(Person::externalId).doesNotHaveDuplicates();
        assertThat(people).extracting(Person::email).doesNotHaveDuplicates();
        assertThat(people).allSatisfy(person -> {
            assertThat(person.email()).matches("[a-z.-]+@[a-z-]+\\.example");
            assertThat(ZoneId.getAvailableZoneIds()).contains(person.timeZone());
        });
    }

    @Test
    void renewalsAreSpreadOverTheYearToCome() {
        List<LocalDate> renewals = current(Portfolio.on(DAY).companies()).stream()
                .map(company -> company.contract().renewsOn())
                .toList();

        assertThat(renewals).allSatisfy(renewsOn -> assertThat(renewsOn).isBetween(DAY, DAY.plusYears(1)));
        assertThat(renewals.stream().map(LocalDate::getMonth).distinct()).hasSize(12);
        assertThat(renewals.stream().filter(renewsOn -> renewsOn.isBefore(DAY.plusDays(60))))
                .hasSizeBetween(4, 14);
    }

    @Test
    void nothingIsToldOfTheLoadDayOrLater() {
        Instant midnight = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Instant> moments = new ArrayList<>();
        for (Company company : Portfolio.on(DAY).companies()) {
            moments.addAll(momentsOf(company));
        }

        assertThat(moments).allSatisfy(moment -> assertThat(moment).isBefore(midnight));
    }

    @Test
    void fewerPeopleSignInWhereTheStoryFadesAndMoreWhereItGrows() {
        List<Company> companies = Portfolio.on(DAY).companies();

        assertThat(companies)
                .filteredOn(company -> company.plot() == Plot.FADING)
                .allSatisfy(company -> assertThat(events(company, 1, 28)).isLessThan(events(company, 90, 117) / 2));
        assertThat(companies)
                .filteredOn(company -> company.plot() == Plot.GROWING)
                .allSatisfy(company -> assertThat(events(company, 1, 28)).isGreaterThan(events(company, 150, 177)));
    }

    @Test
    void whoIsQuietHasNotSignedInForMoreThanAWeek() {
        List<Company> companies = Portfolio.on(DAY).companies();

        assertThat(companies)
                .filteredOn(company -> company.plot() == Plot.QUIET || company.plot() == Plot.GOING)
                .hasSize(6)
                .allSatisfy(company -> {
                    assertThat(events(company, 1, 8)).isZero();
                    assertThat(events(company, 9, 29)).isPositive();
                });
    }

    @Test
    void oneEstablishedCustomerHasLostItsChampionAndSomebodyEscalatedAndAPaymentFailed() {
        List<Company> companies = Portfolio.on(DAY).companies();

        assertThat(companies)
                .filteredOn(company -> company.people().stream()
                        .noneMatch(person -> person.roles().contains("CHAMPION")))
                .singleElement()
                .extracting(Company::plot)
                .isEqualTo(Plot.ORPHANED);
        assertThat(companies.stream().flatMap(company -> Support.tickets(company, DAY).stream()))
                .filteredOn(ticket -> ticket.escalated() && ticket.solvedAt() == null)
                .hasSize(4);
        assertThat(companies.stream().flatMap(company -> Invoicing.invoices(company, DAY).stream()))
                .filteredOn(invoice -> invoice.state().equals("FAILED"))
                .hasSize(2);
    }

    @Test
    void usageIsToldOnceAndNewestFirstInBatchesThatSegmentAllows() {
        List<UsageEvent> told = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();

        new UsageBatches(Portfolio.on(DAY)).forEachRemaining(batch -> {
            sizes.add(batch.size());
            told.addAll(batch);
        });

        assertThat(sizes).allSatisfy(size -> assertThat(size).isBetween(1, UsageBatches.SIZE));
        assertThat(told).extracting(UsageEvent::messageId).doesNotHaveDuplicates();
        assertThat(told.size()).isBetween(60_000, 250_000);
        assertThat(told.stream().map(event -> LocalDate.ofInstant(event.at(), ZoneOffset.UTC)))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    private static List<Object> story(LocalDate day) {
        Portfolio portfolio = Portfolio.on(day);
        List<Object> story = new ArrayList<>(portfolio.companies());
        for (Company company : portfolio.companies()) {
            story.addAll(Support.tickets(company, day));
            story.addAll(Invoicing.invoices(company, day));
            story.addAll(Relation.touchpoints(company, day));
            story.addAll(Relation.surveyAnswers(company, day));
        }
        new UsageBatches(portfolio).forEachRemaining(story::addAll);
        return story;
    }

    private static List<Instant> momentsOf(Company company) {
        List<Instant> moments = new ArrayList<>();
        Support.tickets(company, DAY)
                .forEach(ticket -> moments.add(ticket.solvedAt() == null ? ticket.openedAt() : ticket.solvedAt()));
        Invoicing.invoices(company, DAY).forEach(invoice -> moments.add(invoice.changedAt()));
        Relation.touchpoints(company, DAY).forEach(touch -> moments.add(touch.occurredAt()));
        Relation.surveyAnswers(company, DAY).forEach(answer -> moments.add(answer.answeredAt()));
        Usage.of(company, DAY, 1).forEach(event -> moments.add(event.at()));
        return moments;
    }

    private static long events(Company company, int from, int to) {
        long events = 0;
        for (int daysAgo = from; daysAgo <= to; daysAgo++) {
            events += Usage.of(company, DAY, daysAgo).size();
        }
        return events;
    }

    private static List<Company> current(List<Company> companies) {
        return companies.stream()
                .filter(company -> company.plot() != Plot.CHURNED)
                .toList();
    }

    private static Map<String, Integer> count(List<Company> companies, Function<Company, String> property) {
        Map<String, Integer> counts = new HashMap<>();
        companies.forEach(company -> counts.merge(property.apply(company), 1, Integer::sum));
        return counts;
    }
}
