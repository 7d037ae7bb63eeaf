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
