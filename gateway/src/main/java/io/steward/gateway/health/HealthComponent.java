package io.steward.gateway.health;

import io.steward.platform.contracts.health.HealthView;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A component of a score. */
@Description("One component of the score: everything that is needed to check it by hand.")
public record HealthComponent(
        @NonNull @Description("Key, for example `usage`.") String key,

        @NonNull @Description("Name.") String name,

        @NonNull @Description("Weight in the scorecard.") BigDecimal weight,

        @Description("The metric's value in words or figures; null where unknown.")
        String value,

        @Description("The rule that was hit, in words; null where unknown.")
        String rule,

        @Description("What the rule gave; null where unknown.")
        BigDecimal points,

        @NonNull @Description("The most that a rule can give.")
        BigDecimal maxPoints,

        @Description("Whether there was data; an unknown component is left out and the weights are rescaled.")
        boolean known) {

    static HealthComponent of(HealthView.Component component) {
        return new HealthComponent(
                component.key(),
                component.name(),
                component.weight(),
                component.value(),
                component.rule(),
                component.points(),
                component.maxPoints(),
                component.known());
    }
}
