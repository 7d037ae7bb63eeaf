package io.steward.local.demo;

import io.steward.local.demo.Company.Contract;
import io.steward.local.demo.Company.Habits;
import io.steward.local.demo.Company.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The sixty customers of the demo, as they stand on one day. */
record Portfolio(LocalDate day, List<Company> companies) {
    private static final int FIRST_NUMBER = 1001;
    private static final List<String> OWNERS = List.of("carl", "cora");
    private static final double NEARLY_ALL = 0.95;

    /** How many customers of each size play each part, in the order of {@link Size}. */
    private static final Map<Plot, List<Integer>> CAST = new EnumMap<>(Map.ofEntries(
            Map.entry(Plot.THRIVING, List.of(2, 3, 3, 1)),
            Map.entry(Plot.GROWING, List.of(1, 2, 3, 1)),
            Map.entry(Plot.STEADY, List.of(1, 1, 2, 1)),
            Map.entry(Plot.STARTING_WELL, List.of(0, 1, 1, 1)),
            Map.entry(Plot.DISTANT, List.of(0, 2, 1, 1)),
            Map.entry(Plot.OCCASIONAL, List.of(0, 1, 2, 2)),
            Map.entry(Plot.LATE_PAYER, List.of(0, 1, 1, 0)),
            Map.entry(Plot.SETTLING_IN, List.of(1, 1, 0, 1)),
            Map.entry(Plot.FADING, List.of(1, 1, 2, 1)),
            Map.entry(Plot.COMPLAINING, List.of(1, 1, 0, 0)),
            Map.entry(Plot.QUIET, List.of(0, 1, 1, 1)),
            Map.entry(Plot.ORPHANED, List.of(0, 0, 1, 0)),
            Map.entry(Plot.GOING, List.of(0, 0, 1, 2)),
            Map.entry(Plot.DISPUTING, List.of(1, 0, 1, 0)),
            Map.entry(Plot.NOT_STARTED, List.of(0, 0, 1, 0)),
            Map.entry(Plot.CHURNED, List.of(0, 1, 2, 2))));

    private record Part(Plot plot, Size size) {}

    /** The portfolio on a day: the same for the same day, and the same shape on any day. */
    static Portfolio on(LocalDate day) {
        List<Part> parts = Chance.of("cast").shuffled(parts());
        List<String> fancies = Names.fancies(parts.size());
        return new Portfolio(
                day,
                IntStream.range(0, parts.size())
                        .mapToObj(i -> company(day, i, parts.size(), parts.get(i), fancies.get(i)))
                        .toList());
    }

    private static List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Size> sizes = List.of(Size.values());
        CAST.forEach((plot, counts) -> {
            for (int i = 0; i < sizes.size(); i++) {
                parts.addAll(Collections.nCopies(counts.get(i), new Part(plot, sizes.get(i))));
            }
        });
        return parts;
    }

    private static Company company(LocalDate day, int index, int companies, Part part, String fancy) {
        String externalId = "crm-" + (FIRST_NUMBER + index);
        Chance chance = Chance.of("company", externalId);
        Names.Trade trade = Names.trade(chance);
        Region region = chance.one(Region.ALL);
        Profile profile = new Profile(
                externalId, fancy + " " + trade.word(), trade.industry(), region, OWNERS.get(index % OWNERS.size()));
        int silentDays = part.plot().silentDays(chance);
        int seats = part.size().seats(chance);
        LocalDate startedOn = startedOn(day, part.plot(), chance, index, companies);
        Contract contract = new Contract(
                seats,
                seats * part.size().pricePerSeat(),
                startedOn,
                renewsOn(day, startedOn, part.plot(), silentDays),
                part.plot() == Plot.CHURNED ? day.minusDays(silentDays - 5L) : null);
        List<Person> people = people(profile, part, chance);
        Habits habits = new Habits(
                silentDays,
                chance.shuffled(Product.CORE_FEATURES),
                part.plot().features(),
                users(externalId, part.plot(), seats, people, chance));
        return new Company(profile, part.size(), part.plot(), contract, habits, people);
    }

    /** Yearly contracts whose anniversaries are spread evenly over the year to come; young customers aside. */
    private static LocalDate startedOn(LocalDate day, Plot plot, Chance chance, int index, int companies) {
        return switch (plot) {
            case NOT_STARTED -> day.minusDays(2);
            case STARTING_WELL -> day.minusDays(chance.between(12, 24));
            case SETTLING_IN -> day.minusDays(chance.between(18, 75));
            case CHURNED -> day.minusDays(chance.between(400, 900));
            case THRIVING,
                    GROWING,
                    STEADY,
                    DISTANT,
                    OCCASIONAL,
                    LATE_PAYER,
                    FADING,
                    COMPLAINING,
                    QUIET,
                    ORPHANED,
                    GOING,
                    DISPUTING -> {
                int daysToAnniversary = 6 + index * 350 / companies;
                int years = daysToAnniversary > 160 ? chance.between(2, 4) : chance.between(1, 4);
                yield day.plusDays(daysToAnniversary).minusYears(years);
            }
        };
    }

    private static LocalDate renewsOn(LocalDate day, LocalDate startedOn, Plot plot, int silentDays) {
        if (plot == Plot.CHURNED) {
            return day.minusDays(silentDays - 5L);
        }
        LocalDate renewsOn = startedOn.plusYears(1);
        while (!renewsOn.isAfter(day)) {
            renewsOn = renewsOn.plusYears(1);
        }
        return renewsOn;
    }

    private static List<Person> people(Profile profile, Part part, Chance chance) {
        List<String> names = Names.people(profile.region(), part.size().contacts(), chance);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Person(
                        userId(profile.externalId(), i),
                        names.get(i),
                        Names.ascii(names.get(i)).replace(' ', '.') + "@" + profile.domain(),
                        roles(part, i),
                        profile.region().timeZone()))
                .toList();
    }

    private static List<String> roles(Part part, int position) {
        if (position == 0 && part.plot() == Plot.ORPHANED) {
            return List.of("USER");
        }
        return switch (position) {
            case 0 -> part.size().contacts() == 1 ? List.of("CHAMPION", "ADMIN", "BILLING") : List.of("CHAMPION");
            case 1 ->
                part.size().contacts() == 2
                        ? List.of("DECISION_MAKER", "BILLING")
                        : List.of("EXECUTIVE_SPONSOR", "DECISION_MAKER");
            case 2 -> List.of("ADMIN");
            case 3 -> List.of("BILLING");
            default -> List.of("USER");
        };
    }

    private static List<String> users(String externalId, Plot plot, int seats, List<Person> people, Chance chance) {
        double share = plot == Plot.GROWING ? NEARLY_ALL : chance.between(0.45, 0.85);
        int count = Math.max(people.size(), (int) Math.ceil(seats * share));
        return IntStream.range(0, count).mapToObj(i -> userId(externalId, i)).toList();
    }

    private static String userId(String externalId, int position) {
        return "%s-u%02d".formatted(externalId, position + 1);
    }
}
