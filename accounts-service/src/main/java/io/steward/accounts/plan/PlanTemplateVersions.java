package io.steward.accounts.plan;

import io.steward.accounts.plan.PlanTemplateReader.Source;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Versions of one template, the newest first. */
record PlanTemplateVersions(List<PlanTemplateVersion> all) {

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The number of the next version. */
    int next() {
        return all.isEmpty() ? 1 : all.getFirst().number() + 1;
    }

    Optional<PlanTemplateVersion> published() {
        return all.stream().filter(PlanTemplateVersion::isPublished).findFirst();
    }

    /** The published version, or the newest one where none is. */
    PlanTemplateVersion shown() {
        return published().orElse(all.getFirst());
    }

    /** @throws RuntimeException that is answered with 404 */
    PlanTemplateVersion get(int number) {
        return all.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> Problems.notFound("version of the plan template", number));
    }

    /** Whether the newest version says the same. */
    boolean saysAlready(Source source) {
        return !all.isEmpty() && all.getFirst().isSame(source);
    }

    /** Whether the newest version of an author says the same. */
    boolean saysAlready(Source source, String author) {
        return all.stream()
                .filter(version -> version.isBy(author))
                .findFirst()
                .filter(version -> version.isSame(source))
                .isPresent();
    }

    /** Whether nobody else has written a version. */
    boolean areAllBy(String author) {
        return all.stream().allMatch(version -> version.isBy(author));
    }

    /** Rises with every version and every publication. */
    long version() {
        return all.stream().mapToLong(PlanTemplateVersion::version).sum();
    }

    /**
     * @param current how the template stands now
     * @throws RuntimeException that is answered with 412
     */
    void requireMatch(String ifMatch, Supplier<PlanTemplateView> current) {
        if (all.isEmpty()) {
            EntityTags.requireNoMatch(ifMatch);
        } else {
            EntityTags.requireMatch(ifMatch, version(), current);
        }
    }

    /** @param definition of the version that is shown; null in lists, which tell no version either */
    PlanTemplateView view(PlanTemplateDefinition definition) {
        PlanTemplateVersion shown = shown();
        return new PlanTemplateView(
                shown.key(),
                shown.name(),
                shown.kind(),
                published().map(PlanTemplateVersion::number).orElse(null),
                definition,
                all.stream().map(PlanTemplateVersion::view).toList(),
                definition == null ? null : version());
    }
}
