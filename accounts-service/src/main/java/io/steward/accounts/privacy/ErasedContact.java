package io.steward.accounts.privacy;

import io.steward.platform.privacy.Person;
import java.util.Optional;

/** Who is to be erased, read under a lock at the last moment at which anybody knows. */
record ErasedContact(Person person, String email, String name, String phone, boolean champion) {

    Optional<Words> words() {
        return Words.of(email, name, phone);
    }
}
