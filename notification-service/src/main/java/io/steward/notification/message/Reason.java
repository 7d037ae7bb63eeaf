package io.steward.notification.message;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Why a message waits or was not sent: a code for programs and a sentence for people. Never holds an address: reasons
 * travel in events, and mail servers like to repeat the recipient in their answers.
 *
 * @param detail null where the code says it all
 */
public record Reason(Code code, String detail) {

    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>:]+@[^\\s<>:,;]+>?");
    private static final int MAX_LENGTH = 500;

    /** What stood in the way. */
    public enum Code {
        /** The request names a template that does not exist. */
        UNKNOWN_TEMPLATE,
        /** The template needs a variable that the request does not give. */
        MISSING_VARIABLE,
        /** The request names nobody for the channel. */
        NO_RECIPIENT,
        /** The contact was removed or erased. */
        CONTACT_GONE,
        /** The contact belongs to another account than the message. */
        WRONG_ACCOUNT,
        /** The contact has no address that mail can be sent to. */
        NO_ADDRESS,
        /** The contact takes no messages of the category. */
        UNSUBSCRIBED,
        /** The address gets no mail, whoever has it: the person was erased. */
        SUPPRESSED,
        /** Who the contact is cannot be asked at the moment. */
        CONTACT_UNKNOWN,
        /** A fault of ours stood in the way; it is tried again. */
        NOT_PREPARED,
        /** The mail server cannot take it at the moment. */
        NOT_TAKEN,
        /** The mail server refused it for good. */
        REFUSED,
        /** Nobody can know whether the mail server took it. */
        NO_ANSWER
    }

    public Reason {
        if (detail != null) {
            String clean =
                    ADDRESS.matcher(detail.replaceAll("\\s+", " ").strip()).replaceAll("[address]");
            detail = clean.length() > MAX_LENGTH ? clean.substring(0, MAX_LENGTH) : clean;
        }
    }

    /** A reason that needs no words. */
    public static Reason of(Code code) {
        return new Reason(code, null);
    }

    /** A reason in words. */
    public static Reason of(Code code, String detail) {
        return new Reason(code, detail);
    }

    /** {@code CODE} or {@code CODE: the words}, as stored and shown. */
    public String text() {
        return detail == null ? code.name() : code.name() + ": " + detail;
    }

    /** Reads what {@link #text()} wrote; null gives null. */
    public static Reason parse(String text) {
        if (text == null) {
            return null;
        }
        int colon = text.indexOf(": ");
        return colon < 0
                ? of(Code.valueOf(text))
                : of(Code.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 2));
    }
}
