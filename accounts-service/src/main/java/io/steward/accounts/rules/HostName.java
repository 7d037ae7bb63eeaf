package io.steward.accounts.rules;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** What counts as the host name of a company: at least two labels, international ones included, no scheme, no port. */
public final class HostName {

    private static final int MOST_CHARACTERS = 253;
    private static final Pattern LABELS = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])" + "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private HostName() {}

    /** Whether a text is such a host name, in any case of letters. */
    public static boolean isValid(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return false;
        }
        try {
            String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return ascii.length() <= MOST_CHARACTERS && LABELS.matcher(ascii).matches();
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }
}
