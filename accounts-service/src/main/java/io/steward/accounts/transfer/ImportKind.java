package io.steward.accounts.transfer;

/** What the rows of an import are. What becomes of them, {@link ImportedRows} knows. */
enum ImportKind {
    ACCOUNTS("account"),
    CONTACTS("contact");

    private final String word;

    ImportKind(String word) {
        this.word = word;
    }

    /** What one row is, for people. */
    String word() {
        return word;
    }

    /** What its rows are made of. */
    RowFields fields() {
        return switch (this) {
            case ACCOUNTS -> RowFields.OF_ACCOUNTS;
            case CONTACTS -> RowFields.OF_CONTACTS;
        };
    }
}
