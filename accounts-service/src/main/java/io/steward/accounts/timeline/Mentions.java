package io.steward.accounts.timeline;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Colleagues who are named in a text by {@code @} and their user name. An e-mail address names nobody. */
final class Mentions {

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w.@+-])@([a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,98}[a-zA-Z0-9])?)");

    private Mentions() {}

    /** User names in lower case, as Keycloak keeps them, each once, in the order of the text. */
    static List<String> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
