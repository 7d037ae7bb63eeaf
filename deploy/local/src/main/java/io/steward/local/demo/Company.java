package io.steward.local.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An invented customer.
 *
 * @param people the contacts; the first is the champion, unless the plot has lost it
 */
record Company(Profile profile, Size size, Plot plot, Contract contract, Habits habits, List<Person> people) {

    private static final int GREW_DAYS_AGO = 75;
    private static final int SHRANK_DAYS_AGO = 40;

    /** Who it is. */
    record Profile(String externalId, String name, String industry, Region region, String owner) {

        /** Below {@code .example}, which RFC 2606 keeps free for ever. */
        String domain() {
            return Names.ascii(name).replaceAll("[^a-z0-9]+", "-") + ".example";
        }
    }

    /**
     * What it bought.
     *
     * @param mrr US dollars a month
     * @param endedOn null while it is a customer
     */
    record Contract(int seats, int mrr, LocalDate startedOn, LocalDate renewsOn, LocalDate endedOn) {}

    /**
     * How it uses the product.
     *
     * @param silentDays days without usage before the load day
     * @param features the core features in the order in which the company took to them
     * @param featuresLately how many of them it used in the last month
     * @param users {@code userId}s of everybody who uses the product, contacts included
     */
    record Habits(int silentDays, List<String> features, int featuresLately, List<String> users) {}

    String externalId() {
        return profile.externalId();
    }

    /** Whole days since the subscription began. */
    int age(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(contract.startedOn(), day));
    }

    /** What it pays today, in US dollars a month. */
    int mrr() {
        return plot == Plot.CHURNED ? 0 : contract.mrr();
    }

    /** What it paid before its revenue changed. */
    int firstMrr(LocalDate day) {
        if (mrrChangedOn(day) == null) {
            return contract.mrr();
        }
        return switch (plot.curve()) {
            case RISING -> contract.mrr() * 3 / 4;
            case FALLING -> contract.mrr() * 5 / 4;
            case LEVEL -> contract.mrr();
        };
    }

    /** The day on which its revenue changed; null where it never did. */
    LocalDate mrrChangedOn(LocalDate day) {
        return switch (plot.curve()) {
            case RISING -> age(day) > GREW_DAYS_AGO ? day.minusDays(GREW_DAYS_AGO) : null;
            case FALLING -> plot != Plot.CHURNED && age(day) > SHRANK_DAYS_AGO ? day.minusDays(SHRANK_DAYS_AGO) : null;
            case LEVEL -> null;
        };
    }

    /** Where it stands on its journey, as in the contract of accounts-service. */
    String stage(LocalDate day) {
        int age = age(day);
        if (plot == Plot.CHURNED) {
            return "CHURNED";
        }
        if (age <= 30) {
            return "ONBOARDING";
        }
        if (age <= 90) {
            return "ADOPTION";
        }
        if (ChronoUnit.DAYS.between(day, contract.renewsOn()) <= 60) {
            return "RENEWAL";
        }
        return switch (plot) {
            case THRIVING -> "ADVOCACY";
            case GROWING -> "EXPANSION";
            case STEADY, COMPLAINING -> "VALUE_REALIZATION";
            case STARTING_WELL,
                    DISTANT,
                    OCCASIONAL,
                    LATE_PAYER,
                    SETTLING_IN,
                    FADING,
                    QUIET,
                    ORPHANED,
                    GOING,
                    DISPUTING,
                    NOT_STARTED,
                    CHURNED -> "RETENTION";
        };
    }
}
