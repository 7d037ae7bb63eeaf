package io.steward.notification.template;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables that templates may use, by who fills them in. */
public final class Vocabulary {

    /** The name of the contact that a mail goes to. */
    public static final String CONTACT_NAME = "contactName";

    /** Who signs: the name of the sender's address. */
    public static final String SENDER_NAME = "senderName";

    /** Where the recipient unsubscribes; empty in transactional mail. */
    public static final String UNSUBSCRIBE_URL = "unsubscribeUrl";

    /** The rendered subject, for the title of the HTML part. */
    public static final String SUBJECT = "subject";

    /** Filled in by whoever asks for the message. */
    public static final Set<String> OF_REQUESTS = Set.of(
            "accountName",
            "playbookName",
            "stepName",
            "owner",
            "taskTitle",
            "dueDate",
            "surveyKind",
            "surveyQuestion",
            "surveyUrl",
            "feedbackKind",
            "feedbackStatus",
            "teamName",
            "outcome",
            "author");

    /** Filled in at the moment of sending, never stored. */
    public static final Set<String> OF_SENDING = Set.of(CONTACT_NAME, SENDER_NAME);

    static final Set<String> OF_LAYOUT = Set.of(UNSUBSCRIBE_URL, SUBJECT);

    static final Set<String> ALL =
            Stream.of(OF_REQUESTS, OF_SENDING, OF_LAYOUT).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private Vocabulary() {}
}
