package io.steward.gateway.graph;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads arguments that GraphQL's types say too little about. */
public final class Arguments {

    private static final int MOST = 200;

    private Arguments() {}

    /** The id, or empty for a text that can be no id of ours. */
    public static Optional<UUID> id(String text) {
        try {
            return text == null || text.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    /**
     * The ids of a list.
     *
     * @throws BadInputException where one is none, or there are more than 200
     */
    public static List<UUID> ids(String name, List<String> texts) {
        if (texts.size() > MOST) {
            throw new BadInputException(name + " takes at most " + MOST + " ids");
        }
        return texts.stream()
                .map(text ->
                        id(text).orElseThrow(() -> new BadInputException(name + " has an id that is none: " + text)))
                .toList();
    }

    /**
     * How many are wanted.
     *
     * @throws BadInputException unless it is 1 to 200
     */
    public static int count(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new BadInputException(name + " is a number from 1 to " + MOST);
        }
        return value;
    }
}
