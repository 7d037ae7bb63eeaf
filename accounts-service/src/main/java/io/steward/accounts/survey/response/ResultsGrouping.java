package io.steward.accounts.survey.response;

/** By what results are told apart; segment and owner are those of today. */
enum ResultsGrouping {
    NONE("''"),
    SEGMENT("coalesce(account.segment, '')"),
    OWNER("coalesce(account.owner, '')"),
    MONTH("to_char({at} AT TIME ZONE 'UTC', 'YYYY-MM')"),
    QUARTER("to_char({at} AT TIME ZONE 'UTC', 'YYYY-\"Q\"Q')");

    private final String expression;

    ResultsGrouping(String expression) {
        this.expression = expression;
    }

    /**
     * In SQL over a row named {@code account}; empty for none.
     *
     * @param at the time that a period is told by
     */
    String expression(String at) {
        return expression.replace("{at}", at);
    }
}
