package io.steward.health.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The scorecards that exist. One of them applies to every account. */
@ApplicationScoped
public class ScorecardCatalog {

    private static final List<String> BUILT_IN = List.of("scorecards/balanced.yaml");

    private final List<Scorecard> scorecards =
            BUILT_IN.stream().map(ScorecardCatalog::load).toList();

    /** All of them. */
    public List<Scorecard> list() {
        return scorecards;
    }

    /** The one of a key. */
    public Optional<Scorecard> find(String key) {
        return scorecards.stream()
                .filter(scorecard -> scorecard.key().equals(key))
                .findFirst();
    }

    /** The one that applies to every account. */
    public Scorecard applied() {
        return scorecards.getFirst();
    }

    private static Scorecard load(String resource) {
        try (InputStream yaml = ScorecardCatalog.class.getClassLoader().getResourceAsStream(resource)) {
            return ScorecardReader.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
