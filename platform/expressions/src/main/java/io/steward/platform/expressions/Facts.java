package io.steward.platform.expressions;

import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.health.Metrics;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of an account at a moment, in the names of the {@link Vocabulary}. What is not known is absent, which
 * an expression sees by {@code has(…)}.
 */
public record Facts(Map<String, Object> values) {

    /**
     * The facts of an account.
     *
     * @param account null where its own event has not arrived yet
     * @param metrics null where health-service has not told any yet
     * @param score null where unknown
     * @param band null where unknown
     */
    public static Facts of(AccountView account, Metrics metrics, Integer score, String band, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("account", account == null ? Map.of() : account(account, now));
        values.put("usage", metrics == null ? Map.of() : usage(metrics));
        values.put("support", metrics == null ? Map.of() : support(metrics));
        values.put("billing", metrics == null ? Map.of() : known("invoiceState", metrics.invoiceState()));
        values.put("engagement", metrics == null ? Map.of() : engagement(metrics));
        values.put("health", known("score", score, "band", band));
        values.put(Vocabulary.NOW, now);
        return new Facts(values);
    }

    /**
     * The facts of an account of which its own service alone tells, with more structures beside them.
     *
     * @param more structures by name; what is null in one is not known
     */
    public static Facts ofAccount(AccountView account, Instant now, Map<String, Map<String, Object>> more) {
        Map<String, Object> values = new HashMap<>();
        values.put("account", account(account, now));
        more.forEach((name, structure) -> values.put(name, inCel(structure)));
        values.put(Vocabulary.NOW, now);
        return new Facts(values);
    }

    /**
     * Facts that a service reads from its own rows.
     *
     * @param structures by name; what is null in one is not known
     */
    public static Facts of(Map<String, Map<String, Object>> structures, Instant now) {
        Map<String, Object> values = new HashMap<>();
        structures.forEach((name, structure) -> values.put(name, inCel(structure)));
        values.put(Vocabulary.NOW, now);
        return new Facts(values);
    }

    /** The same facts, seen from within a run. */
    public Facts inRun(Instant startedAt) {
        Map<String, Object> all = new HashMap<>(values);
        long age = ChronoUnit.DAYS.between(startedAt, (Instant) values.get(Vocabulary.NOW));
        all.put("run", known("startedAt", startedAt, "ageDays", age));
        return new Facts(all);
    }

    private static Map<String, Object> account(AccountView account, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<String, Object> facts = known(
                "name", account.name(),
                "segment", account.segment(),
                "stage", account.stage(),
                "plan", account.plan(),
                "owner", account.owner(),
                "seats", account.seats(),
                "ageDays", since(beginning(account), today),
                "daysToRenewal", account.renewsOn() == null ? null : ChronoUnit.DAYS.between(today, account.renewsOn()),
                "attributes", account.attributes() == null ? Map.of() : account.attributes());
        if (account.mrr() != null) {
            facts.put("mrr", account.mrr().amount().doubleValue());
            facts.put("currency", account.mrr().currency());
        }
        return facts;
    }

    private static LocalDate beginning(AccountView account) {
        if (account.startedOn() != null || account.createdAt() == null) {
            return account.startedOn();
        }
        return LocalDate.ofInstant(account.createdAt(), ZoneOffset.UTC);
    }

    private static Map<String, Object> usage(Metrics metrics) {
        return known(
                "lastUsedAt", metrics.lastUsedAt(),
                "daysSinceLastUse", metrics.daysSinceLastUse(),
                "lastLoginAt", metrics.lastLoginAt(),
                "daysSinceLastLogin", metrics.daysSinceLastLogin(),
                "activeDays7", metrics.activeDays7(),
                "activeDays30", metrics.activeDays30(),
                "activeUsers7", metrics.activeUsers7(),
                "events7", metrics.events7(),
                "usageChangePercent", metrics.usageChangePercent(),
                "coreFeaturesUsed30", metrics.coreFeaturesUsed30(),
                "coreFeaturesDefined", metrics.coreFeaturesDefined(),
                "keyActions", metrics.keyActions());
    }

    private static Map<String, Object> support(Metrics metrics) {
        return known(
                "ticketsOpen", metrics.ticketsOpen(),
                "escalationsOpen", metrics.escalationsOpen(),
                "tickets90", metrics.tickets90(),
                "ticketsPositive90", metrics.ticketsPositive90(),
                "ticketsNegative90", metrics.ticketsNegative90());
    }

    private static Map<String, Object> engagement(Metrics metrics) {
        return known(
                "daysSinceLastTwoWayTouch", metrics.daysSinceLastTwoWayTouch(),
                "everTouched", metrics.everTouched(),
                "nps", metrics.nps());
    }

    private static Long since(LocalDate day, LocalDate today) {
        return day == null ? null : ChronoUnit.DAYS.between(day, today);
    }

    private static Map<String, Object> known(Object... namesAndValues) {
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = inCel(namesAndValues[i + 1]);
            if (value != null) {
                facts.put((String) namesAndValues[i], value);
            }
        }
        return facts;
    }

    /** CEL knows 64-bit whole numbers and doubles only. */
    private static Object inCel(Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case BigInteger number -> number.doubleValue();
            case BigDecimal number -> number.doubleValue();
            case Float number -> number.doubleValue();
            case Enum<?> constant -> constant.name();
            case List<?> list ->
                list.stream().map(Facts::inCel).filter(item -> item != null).toList();
            case Map<?, ?> map -> {
                Map<String, Object> facts = new HashMap<>();
                map.forEach((name, item) -> {
                    if (item != null) {
                        facts.put(name.toString(), inCel(item));
                    }
                });
                yield facts;
            }
            case Object other -> other;
        };
    }
}
