package io.steward.platform.limits;

/** What is counted. */
enum Policy {
    /** Calls. */
    DEFAULT("default"),
    /** Items of bulk calls, and usage events. */
    BULK("bulk");

    private final String title;

    Policy(String title) {
        this.title = title;
    }

    /** The name in the headers. */
    String title() {
        return title;
    }
}
