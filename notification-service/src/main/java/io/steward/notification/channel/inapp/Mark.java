package io.steward.notification.channel.inapp;

/** What a person does to an inbox item. */
enum Mark {
    /** It was shown. */
    SEEN,
    /** It was opened. */
    READ,
    /** It is to be looked at again. */
    UNREAD,
    /** It is done with and leaves the list. */
    ARCHIVED
}
