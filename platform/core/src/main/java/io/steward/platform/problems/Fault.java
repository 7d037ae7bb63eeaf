package io.steward.platform.problems;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that is wrong with a request.
 *
 * @param detail what is wrong and what would be right, for a person
 * @param pointer JSON pointer into the body as a URI fragment, for example {@code #/mrr/amount}; null for a parameter
 * @param parameter name of the query parameter or header; null for the body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(String detail, String pointer, String parameter) {

    /** A fault in the body. */
    public static Fault at(String pointer, String detail) {
        return new Fault(detail, pointer, null);
    }

    /** A fault in a query parameter or a header. */
    public static Fault in(String parameter, String detail) {
        return new Fault(detail, null, parameter);
    }
}
