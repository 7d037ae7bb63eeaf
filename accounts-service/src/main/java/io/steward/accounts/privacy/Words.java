package io.steward.accounts.privacy;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a person is named in texts: the address, the whole name, the telephone number.
 *
 * @param pattern for PostgreSQL, whatever the words hold
 */
record Words(String pattern) {

    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}\\s@_-]");
    private static final int LEAST_CHARACTERS = 3;

    /** Empty where nothing names the person: texts are then left alone. */
    static Optional<Words> of(String... names) {
        String pattern = Stream.of(names)
                .filter(Objects::nonNull)
                .map(String::strip)
                // Shorter ones are in every second text.
                .filter(word -> word.length() >= LEAST_CHARACTERS)
                .map(word -> SPECIAL.matcher(word).replaceAll("\\\\$0"))
                .collect(Collectors.joining("|"));
        return pattern.isEmpty() ? Optional.empty() : Optional.of(new Words(pattern));
    }
}
