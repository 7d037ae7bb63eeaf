package io.steward.platform.contracts.accounts;

/** What a survey asks for, and on which scale. */
public enum SurveyKind {
    /** Would you recommend us, from 0 to 10. */
    NPS(0, 10),
    /** How satisfied are you, from 1 to 5. */
    CSAT(1, 5),
    /** How easy was it, from 1 to 5. */
    CES(1, 5),
    /** Why somebody leaves: words alone. */
    EXIT(0, -1);

    private final int least;
    private final int most;

    SurveyKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Whether an answer has a score. */
    public boolean hasScore() {
        return least <= most;
    }

    /** The lowest score. */
    public int least() {
        return least;
    }

    /** The highest score. */
    public int most() {
        return most;
    }
}
