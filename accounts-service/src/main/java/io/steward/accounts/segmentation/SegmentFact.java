package io.steward.accounts.segmentation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import io.steward.platform.expressions.Conditions;
import io.steward.platform.expressions.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule may say of an account, and how it is read from its row; for users they are described in {@code
 * docs/facts.md}. The segment itself is none of them: rules would chase their own outcome.
 */
enum SegmentFact {
    EXTERNAL_ID(Structure.ACCOUNT, "externalId", SimpleType.STRING, "external_id"),
    NAME(Structure.ACCOUNT, "name", SimpleType.STRING, "name"),
    DOMAIN(Structure.ACCOUNT, "domain", SimpleType.STRING, "domain"),
    PLAN(Structure.ACCOUNT, "plan", SimpleType.STRING, "plan"),
    STAGE(Structure.ACCOUNT, "stage", SimpleType.STRING, "stage"),
    OWNER(Structure.ACCOUNT, "owner", SimpleType.STRING, "owner"),
    SEATS(Structure.ACCOUNT, "seats", SimpleType.INT, "seats::bigint"),
    MRR(Structure.ACCOUNT, "mrr", SimpleType.DOUBLE, "mrr_amount::float8"),
    CURRENCY(Structure.ACCOUNT, "currency", SimpleType.STRING, "mrr_currency"),
    MRR_IN_REPORTING_CURRENCY(Structure.ACCOUNT, "mrrInReportingCurrency", SimpleType.DOUBLE, """
            (mrr_amount * CASE WHEN mrr_currency = (SELECT reporting_currency FROM revenue_settings) THEN 1
                               ELSE (SELECT rate FROM rates WHERE rates.currency = mrr_currency) END)::float8"""),
    AGE_DAYS(
            Structure.ACCOUNT,
            "ageDays",
            SimpleType.INT,
            "($1::date - coalesce(started_on, (created_at AT TIME ZONE 'UTC')::date))::bigint"),
    DAYS_TO_RENEWAL(Structure.ACCOUNT, "daysToRenewal", SimpleType.INT, "(renews_on - $1::date)::bigint"),
    HAS_PARENT(Structure.ACCOUNT, "hasParent", SimpleType.BOOL, "parent_id IS NOT NULL"),
    ARCHIVED(Structure.ACCOUNT, "archived", SimpleType.BOOL, "archived_at IS NOT NULL"),
    ATTRIBUTES(Structure.ACCOUNT, "attributes", MapType.create(SimpleType.STRING, SimpleType.DYN), "attributes"),
    SCORE(Structure.HEALTH, "score", SimpleType.INT, "score::bigint"),
    BAND(Structure.HEALTH, "band", SimpleType.STRING, "band"),
    TREND30(Structure.HEALTH, "trend30", SimpleType.INT, "trend30::bigint");

    /** Under which name facts stand together. */
    enum Structure {
        ACCOUNT("account"),
        HEALTH("health");

        private final String title;

        Structure(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Reads conditions over these facts; safe for use by many threads. */
    static final Conditions CONDITIONS = new Conditions(vocabulary());

    private final Structure structure;
    private final String title;
    private final CelType type;
    private final String sql;

    SegmentFact(Structure structure, String title, CelType type, String sql) {
        this.structure = structure;
        this.title = title;
        this.type = type;
        this.sql = sql;
    }

    Structure structure() {
        return structure;
    }

    /** Its name within its structure. */
    String title() {
        return title;
    }

    /** Reads it from a row of accounts; the first parameter is the day of today. */
    String sql() {
        return sql;
    }

    /** The facts that any of these conditions can name: no condition names one that is not written in it. */
    static Set<SegmentFact> namedIn(Collection<String> conditions) {
        return Arrays.stream(values())
                .filter(fact -> conditions.stream().anyMatch(condition -> condition.contains(fact.title)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SegmentFact.class)));
    }

    private static Vocabulary vocabulary() {
        Vocabulary vocabulary = new Vocabulary(ImmutableList.of());
        for (Structure structure : Structure.values()) {
            vocabulary = vocabulary.with(
                    structure.title(),
                    Arrays.stream(values())
                            .filter(fact -> fact.structure == structure)
                            .collect(ImmutableMap.toImmutableMap(fact -> fact.title, fact -> fact.type)));
        }
        return vocabulary;
    }
}
