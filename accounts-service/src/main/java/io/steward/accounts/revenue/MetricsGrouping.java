package io.steward.accounts.revenue;

/** By what the figures of revenue are told apart; segment and owner are those of today. */
enum MetricsGrouping {
    NONE("''"),
    SEGMENT("coalesce(account.segment, '')"),
    OWNER("coalesce(account.owner, '')"),
    /** The month in which the account began. */
    START_COHORT("to_char(coalesce(account.started_on, account.created_at::date), 'YYYY-MM')");

    private final String expression;

    MetricsGrouping(String expression) {
        this.expression = expression;
    }

    /** In SQL over a row named {@code account}; empty for none. */
    String expression() {
        return expression;
    }
}
