package io.steward.accounts.rules;

import java.util.regex.Pattern;

/**
 * What counts as an e-mail address that one can write to over the internet: an unquoted local part and a host name.
 * Quoted local parts and address literals, legal in RFC 5321, are refused: nobody's customer has one.
 */
public final class EmailAddress {

    private static final int MOST_CHARACTERS = 254;
    private static final int MOST_LOCAL_CHARACTERS = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

    private EmailAddress() {}

    /** Whether a text is such an address. */
    public static boolean isValid(String text) {
        int at = text.lastIndexOf('@');
        return text.length() <= MOST_CHARACTERS
                && at > 0
                && at <= MOST_LOCAL_CHARACTERS
                && LOCAL_PART.matcher(text).region(0, at).matches()
                && HostName.isValid(text.substring(at + 1));
    }
}
