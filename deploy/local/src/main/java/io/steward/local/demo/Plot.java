package io.steward.local.demo;

/**
 * What becomes of a customer: the course of its half year and the band in which it ends. The band is not told to
 * anybody; health-service has to find it from the signals alone.
 */
enum Plot {
    THRIVING(Band.HEALTHY, Rhythm.DAILY, Curve.LEVEL, 6, Mood.POSITIVE, Touch.RECENT, Billing.PAID),
    GROWING(Band.HEALTHY, Rhythm.DAILY, Curve.RISING, 5, Mood.POSITIVE, Touch.RECENT, Billing.PAID),
    STEADY(Band.HEALTHY, Rhythm.DAILY, Curve.LEVEL, 5, Mood.NEUTRAL, Touch.LATELY, Billing.PAID),
    /** Two or three weeks old, and already at work every day. */
    STARTING_WELL(Band.HEALTHY, Rhythm.DAILY, Curve.LEVEL, 4, Mood.SILENT, Touch.RECENT, Billing.PAID),
    /** Uses a small part daily, and is seldom spoken with. */
    DISTANT(Band.STABLE, Rhythm.DAILY, Curve.LEVEL, 3, Mood.NEUTRAL, Touch.LONG_AGO, Billing.PAID),
    OCCASIONAL(Band.STABLE, Rhythm.WEEKLY, Curve.LEVEL, 4, Mood.NEUTRAL, Touch.LATELY, Billing.PAID),
    LATE_PAYER(Band.STABLE, Rhythm.WEEKLY, Curve.LEVEL, 4, Mood.NEUTRAL, Touch.LATELY, Billing.LATE),
    /** Weeks old, and its first workflow is still not published. */
    SETTLING_IN(Band.STABLE, Rhythm.WEEKLY, Curve.LEVEL, 2, Mood.SILENT, Touch.RECENT, Billing.PAID),
    FADING(Band.AT_RISK, Rhythm.FADING, Curve.FALLING, 2, Mood.NEGATIVE, Touch.LONG_AGO, Billing.PAID),
    COMPLAINING(Band.AT_RISK, Rhythm.DAILY, Curve.LEVEL, 3, Mood.ESCALATED, Touch.LONG_AGO, Billing.PAID),
    /** Nobody has signed in for more than a week. */
    QUIET(Band.AT_RISK, Rhythm.DAILY, Curve.FALLING, 2, Mood.NEUTRAL, Touch.LONG_AGO, Billing.PAID),
    /** The champion left the company, and nobody has taken the role. */
    ORPHANED(Band.AT_RISK, Rhythm.WEEKLY, Curve.FALLING, 2, Mood.NEUTRAL, Touch.LOST, Billing.PAID),
    GOING(Band.CRITICAL, Rhythm.DAILY, Curve.FALLING, 2, Mood.NEGATIVE, Touch.LOST, Billing.LATE),
    DISPUTING(Band.CRITICAL, Rhythm.FADING, Curve.FALLING, 1, Mood.ESCALATED, Touch.LONG_AGO, Billing.FAILED),
    /** Signed two days ago: one kickoff call and nothing to judge by. */
    NOT_STARTED(Band.UNKNOWN, Rhythm.NEVER, Curve.LEVEL, 0, Mood.SILENT, Touch.RECENT, Billing.NONE),
    /** Left two to four months ago, and is no part of the portfolio any more. */
    CHURNED(Band.CRITICAL, Rhythm.DAILY, Curve.FALLING, 2, Mood.NEGATIVE, Touch.LOST, Billing.LATE);

    private final Band band;
    private final Rhythm rhythm;
    private final Curve curve;
    private final int features;
    private final Mood mood;
    private final Touch touch;
    private final Billing billing;

    Plot(Band band, Rhythm rhythm, Curve curve, int features, Mood mood, Touch touch, Billing billing) {
        this.band = band;
        this.rhythm = rhythm;
        this.curve = curve;
        this.features = features;
        this.mood = mood;
        this.touch = touch;
        this.billing = billing;
    }

    /** The band of the built-in scorecard that the signals of this plot amount to. */
    Band band() {
        return band;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    Curve curve() {
        return curve;
    }

    /** Core features used in the last month. */
    int features() {
        return features;
    }

    Mood mood() {
        return mood;
    }

    Touch touch() {
        return touch;
    }

    Billing billing() {
        return billing;
    }

    /** Days without any usage before the load day. */
    int silentDays(Chance chance) {
        return switch (this) {
            case QUIET -> chance.between(9, 16);
            case GOING -> chance.between(13, 22);
            case CHURNED -> chance.between(65, 125);
            case THRIVING,
                    GROWING,
                    STEADY,
                    STARTING_WELL,
                    DISTANT,
                    OCCASIONAL,
                    LATE_PAYER,
                    SETTLING_IN,
                    FADING,
                    COMPLAINING,
                    ORPHANED,
                    DISPUTING,
                    NOT_STARTED -> 0;
        };
    }

    /** Whether the customer is in its first three months. */
    boolean isYoung() {
        return this == STARTING_WELL || this == SETTLING_IN || this == NOT_STARTED;
    }
}
