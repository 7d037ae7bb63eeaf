package io.steward.accounts.listing;

import io.steward.accounts.attribute.AttributeFilter;
import io.steward.accounts.attribute.AttributeSchema;
import io.steward.accounts.rules.SegmentKey;
import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.http.Parameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Which accounts are meant: all conditions together; null asks for any.
 *
 * @param ids only these accounts
 * @param text part of name, domain, external id, or of a contact's name or address, in any case of letters
 * @param unowned true: only accounts that nobody owns
 * @param lastContactBefore only accounts whose last contact lies before this day, or that never had one
 * @param bounds ranges of fields
 * @param attributes conditions on attributes that are defined
 */
record AccountFilter(
        List<UUID> ids,
        String text,
        String externalId,
        String domain,
        String currency,
        String segment,
        Stage stage,
        String plan,
        String band,
        String owner,
        boolean unowned,
        UUID parentId,
        Archived archived,
        LocalDate lastContactBefore,
        List<Bounds> bounds,
        List<AttributeFilter> attributes) {

    /** How the parameters begin that filter by attributes. */
    static final String ATTRIBUTE = "attributes.";

    private static final int MOST_CHARACTERS = 200;

    /** Reads the parameters of a list, of ids as given; faults are noted there. */
    static AccountFilter of(Parameters parameters, List<UUID> ids, AttributeSchema schema) {
        return new AccountFilter(
                ids,
                text(parameters, "text"),
                text(parameters, "externalId"),
                text(parameters, "domain"),
                text(parameters, "currency"),
                segment(parameters),
                parameters.oneOf("stage", Stage.class, null),
                text(parameters, "plan"),
                text(parameters, "band"),
                text(parameters, "owner"),
                parameters.flag("unowned"),
                parameters.id("parentId"),
                // Whoever names accounts wants them, archived or not.
                parameters.oneOf("archived", Archived.class, ids == null ? Archived.EXCLUDED : Archived.INCLUDED),
                parameters.date("lastContactBefore", null),
                Bounds.of(parameters),
                attributes(parameters, schema));
    }

    /** The conditions of a query. */
    Conditions conditions() {
        Conditions conditions = new Conditions()
                .and("id = ANY (?)", ids)
                .and("search_text LIKE ?", text == null ? null : containing(text))
                .and("external_id = ?", externalId)
                .and("lower(domain) = ?", domain == null ? null : domain.toLowerCase(Locale.ROOT))
                .and("mrr_currency = ?", currency)
                .and("segment = ?", segment)
                .and("stage = ?", name(stage))
                .and("plan = ?", plan)
                .and("band = ?", band)
                .and("owner = ?", owner)
                .andIf(unowned, "owner IS NULL")
                .and("parent_id = ?", parentId)
                .andIf(archived == Archived.EXCLUDED, "archived_at IS NULL")
                .andIf(archived == Archived.ONLY, "archived_at IS NOT NULL")
                .and(
                        "(last_contact_at IS NULL OR last_contact_at < ?)",
                        lastContactBefore == null
                                ? null
                                : lastContactBefore.atStartOfDay().atOffset(ZoneOffset.UTC));
        bounds.forEach(range -> range.addTo(conditions));
        attributes.forEach(attribute -> conditions
                .and(attribute.condition(), attribute.value())
                .andIf(attribute.value() == null, attribute.condition()));
        return conditions;
    }

    private static List<AttributeFilter> attributes(Parameters parameters, AttributeSchema schema) {
        List<AttributeFilter> wanted = new ArrayList<>();
        parameters.namesWith(ATTRIBUTE).forEach(parameter -> {
            String value = parameters.text(parameter);
            if (value != null) {
                schema.filter(
                                parameter.substring(ATTRIBUTE.length()),
                                value,
                                detail -> parameters.refuse(parameter, detail))
                        .ifPresent(wanted::add);
            }
        });
        return wanted;
    }

    private static String text(Parameters parameters, String name) {
        String value = parameters.text(name);
        if (value != null) {
            Texts.fault(value, MOST_CHARACTERS).ifPresent(detail -> parameters.refuse(name, detail));
        }
        return value;
    }

    private static String segment(Parameters parameters) {
        String key = parameters.text("segment");
        if (!SegmentKey.isValid(key)) {
            parameters.refuse("segment", SegmentKey.FAULT);
        }
        return key;
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String containing(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
