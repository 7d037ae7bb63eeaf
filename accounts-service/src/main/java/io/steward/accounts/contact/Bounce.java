package io.steward.accounts.contact;

import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import java.util.regex.Pattern;

/**
 * Tells a mail that was refused because of its address from one that was refused for another reason, by what the mail
 * server said: the enhanced codes of RFC 3463 where it gave one, else the codes of RFC 5321.
 */
final class Bounce {

    private static final String REFUSED = "REFUSED";
    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final Pattern ENHANCED_OF_ADDRESS = Pattern.compile("\\b5\\.(?:1\\.\\d{1,3}|2\\.1)\\b");
    private static final Pattern OF_ADDRESS = Pattern.compile("\\b55[013]\\b");

    private Bounce() {}

    /** Whether a message says that the address of its contact takes no mail. */
    static boolean isTold(MessageView message) {
        String reason = message.reason();
        if (message.status() != MessageStatus.FAILED
                || message.channel() != Channel.EMAIL
                || message.contactId() == null
                || reason == null
                || !reason.startsWith(REFUSED)) {
            return false;
        }
        return ENHANCED.matcher(reason).find()
                ? ENHANCED_OF_ADDRESS.matcher(reason).find()
                : OF_ADDRESS.matcher(reason).find();
    }
}
