package io.steward.local.demo;

/** What the size of a customer decides: its segment, plan, price, people and how much they do. */
enum Size {
    ENTERPRISE("Enterprise", 70, 160, 95, 6, 42),
    MID_MARKET("Business", 22, 55, 59, 4, 22),
    SMB("Team", 7, 18, 39, 2, 12),
    SELF_SERVE("Starter", 1, 4, 29, 1, 6);

    private final String plan;
    private final int fewestSeats;
    private final int mostSeats;
    private final int pricePerSeat;
    private final int contacts;
    private final int eventsPerDay;

    Size(String plan, int fewestSeats, int mostSeats, int pricePerSeat, int contacts, int eventsPerDay) {
        this.plan = plan;
        this.fewestSeats = fewestSeats;
        this.mostSeats = mostSeats;
        this.pricePerSeat = pricePerSeat;
        this.contacts = contacts;
        this.eventsPerDay = eventsPerDay;
    }

    String plan() {
        return plan;
    }

    int seats(Chance chance) {
        return chance.between(fewestSeats, mostSeats);
    }

    /** US dollars a seat and month. */
    int pricePerSeat() {
        return pricePerSeat;
    }

    /** People known by name. */
    int contacts() {
        return contacts;
    }

    /** Usage events on an ordinary working day. */
    int eventsPerDay() {
        return eventsPerDay;
    }

    /** Tickets in half a year. */
    int tickets() {
        return 2 + 2 * contacts;
    }
}
