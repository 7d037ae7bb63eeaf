package io.steward.playbook;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.AccountEvent.AccountCreated;
import io.steward.platform.contracts.accounts.AccountEvent.AccountUpdated;
import io.steward.platform.contracts.accounts.AccountEvent.ContactCreated;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.ContactReference;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.contracts.health.HealthEvent.MetricsChanged;
import io.steward.platform.contracts.health.Metrics;
import io.steward.platform.identifiers.Identifiers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Valid facts for tests; each method changes what its test is about. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private Samples() {}

    /** An account of long standing. */
    public static AccountView account(UUID id) {
        return account(id, LocalDate.parse("2025-03-01"), "carl", Stage.ADOPTION, 1);
    }

    /** An account that signed up today. */
    public static AccountView newAccount(UUID id) {
        return account(id, LocalDate.ofInstant(NOW, ZoneOffset.UTC), "carl", Stage.ONBOARDING, 1);
    }

    public static AccountView account(UUID id, LocalDate startedOn, String owner, Stage stage, long version) {
        return new AccountView(
                id,
                "ext-" + id,
                "Acme",
                "acme.example",
                "pro",
                "SMB",
                true,
                10,
                new Money(new BigDecimal("1250.50"), "EUR"),
                startedOn,
                LocalDate.parse("2026-12-31"),
                owner,
                stage,
                Map.of("region", "eu", "tier", 2),
                null,
                null,
                version,
                NOW,
                NOW,
                null);
    }

    public static AccountCreated created(AccountView account) {
        return new AccountCreated(account);
    }

    public static AccountUpdated updated(AccountView account) {
        return new AccountUpdated(account, Set.of("stage"), Map.of(), null);
    }

    public static ContactCreated contact(UUID accountId, ContactRole... roles) {
        return new ContactCreated(
                new ContactReference(Identifiers.next(), accountId, "user-1", Set.of(roles), "Europe/Lisbon"));
    }

    /** Metrics of an account whose last login was that many days ago. */
    public static MetricsChanged loginDaysAgo(UUID accountId, int days, Instant computedAt) {
        return metrics(accountId, days, computedAt.minus(days, ChronoUnit.DAYS), null, computedAt);
    }

    public static MetricsChanged metrics(
            UUID accountId, Integer daysSinceLogin, Instant lastLoginAt, Long keyActions, Instant computedAt) {
        return new MetricsChanged(
                accountId,
                new Metrics(
                        LocalDate.ofInstant(computedAt, ZoneOffset.UTC),
                        lastLoginAt,
                        daysSinceLogin,
                        lastLoginAt,
                        daysSinceLogin,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        keyActions,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                computedAt);
    }
}
