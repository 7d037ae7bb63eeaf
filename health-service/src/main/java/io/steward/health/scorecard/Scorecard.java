package io.steward.health.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A versioned definition of a health score: weighted components whose rules turn metrics into points, and the bands of
 * the score. It never changes once it was used.
 *
 * @param minimumCoverage known weight divided by all weight below which there is no score, 0–1
 * @param bands from the highest to the lowest; a lower bound belongs to its band
 */
public record Scorecard(
        String key,
        int version,
        String name,
        String description,
        BigDecimal minimumCoverage,
        MissingData missingData,
        List<Component> components,
        List<Band> bands)
        implements Checked {

    /** The band of an account whose coverage is too low for a score. */
    public static final String UNKNOWN_BAND = "UNKNOWN";

    public Scorecard {
        components = components == null ? List.of() : List.copyOf(components);
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    /** What becomes of a component without data. */
    public enum MissingData {
        /** It is left out and the weights of the others are rescaled. */
        RESCALE
    }

    /**
     * A named range of the score and what it asks for.
     *
     * @param from its lowest score
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Band(String key, String name, int from, String action) {}

    /** The weight of all components together. */
    public int totalWeight() {
        return components.stream().mapToInt(Component::weight).sum();
    }

    /** The key of the band that a score lies in. */
    public String bandOf(int score) {
        return bands.stream()
                .filter(band -> score >= band.from())
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Override
    public void check(Faults faults) {
        faults.check(Names.isKey(key), "#/key", "must be lower-case letters, digits and hyphens");
        faults.check(version > 0, "#/version", "must be 1 or more");
        faults.check(Names.isText(name), "#/name", "is required");
        faults.check(missingData != null, "#/missingData", "is required: RESCALE");
        faults.check(
                minimumCoverage != null
                        && minimumCoverage.signum() >= 0
                        && minimumCoverage.compareTo(BigDecimal.ONE) <= 0,
                "#/minimumCoverage",
                "must be from 0 to 1");
        checkComponents(faults);
        checkBands(faults);
    }

    private void checkComponents(Faults faults) {
        faults.check(!components.isEmpty(), "#/components", "must name at least one component");
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            String pointer = "#/components/" + i;
            components.get(i).check(faults, pointer);
            faults.check(keys.add(components.get(i).key()), pointer + "/key", "must be unique");
        }
    }

    private void checkBands(Faults faults) {
        faults.check(!bands.isEmpty() && bands.getLast().from() == 0, "#/bands", "must end with a band from 0");
        int above = 101;
        Set<String> keys = new HashSet<>(Set.of(UNKNOWN_BAND));
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            String pointer = "#/bands/" + i;
            faults.check(
                    band.key() != null && keys.add(band.key()), pointer + "/key", "must be unique and not UNKNOWN");
            faults.check(Names.isText(band.name()), pointer + "/name", "is required");
            faults.check(
                    band.from() >= 0 && band.from() < above,
                    pointer + "/from",
                    "must be below the band before it, from 100 down to 0");
            above = band.from();
        }
    }
}
