package io.steward.accounts.transfer;

/**
 * A field that a column of a file can be.
 *
 * @param name as in the row; a dot leads into an object
 */
record RowField(String name, Shape shape) {

    /** How a cell is read. */
    enum Shape {
        TEXT,
        NUMBER,
        /** Texts, separated by semicolons. */
        LIST,
        /** A JSON object, of which a column can also be a single entry: {@code attributes.tier}. */
        OBJECT
    }

    static RowField text(String name) {
        return new RowField(name, Shape.TEXT);
    }

    static RowField number(String name) {
        return new RowField(name, Shape.NUMBER);
    }

    static RowField list(String name) {
        return new RowField(name, Shape.LIST);
    }

    static RowField object(String name) {
        return new RowField(name, Shape.OBJECT);
    }
}
