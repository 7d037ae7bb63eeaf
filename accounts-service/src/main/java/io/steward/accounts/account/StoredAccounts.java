package io.steward.accounts.account;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Accounts turned into one array for each column, the parameters of a statement over all of them. */
final class StoredAccounts {

    private StoredAccounts() {}

    /** The columns in the order of {@link StoredAccount#UPSERTED_COLUMNS}; amounts and JSON as text, to be cast. */
    static Tuple columns(List<StoredAccount> accounts) {
        return Tuple.tuple()
                .addArrayOfUUID(accounts.stream().map(StoredAccount::id).toArray(UUID[]::new))
                .addArrayOfString(texts(accounts, StoredAccount::externalId))
                .addArrayOfString(texts(accounts, account -> account.details().name()))
                .addArrayOfString(texts(accounts, account -> account.details().domain()))
                .addArrayOfString(texts(accounts, account -> account.details().plan()))
                .addArrayOfString(texts(accounts, account -> account.details().segment()))
                .addArrayOfBoolean(accounts.stream()
                        .map(account -> account.details().segmentPinned())
                        .toArray(Boolean[]::new))
                .addArrayOfInteger(accounts.stream()
                        .map(account -> account.details().seats())
                        .toArray(Integer[]::new))
                .addArrayOfString(
                        texts(accounts, account -> plain(account.details().mrrAmount())))
                .addArrayOfString(texts(accounts, account -> account.details().mrrCurrency()))
                .addArrayOfLocalDate(
                        dates(accounts, account -> account.details().startedOn()))
                .addArrayOfLocalDate(
                        dates(accounts, account -> account.details().renewsOn()))
                .addArrayOfString(texts(accounts, account -> account.details().owner()))
                .addArrayOfString(texts(accounts, account -> account.details().stage()))
                .addArrayOfString(texts(
                        accounts, account -> new JsonObject(account.details().attributes())))
                .addArrayOfLong(accounts.stream().map(StoredAccount::version).toArray(Long[]::new))
                .addArrayOfOffsetDateTime(times(accounts, StoredAccount::createdAt))
                .addArrayOfOffsetDateTime(times(accounts, StoredAccount::updatedAt));
    }

    private static String[] texts(List<StoredAccount> accounts, Function<StoredAccount, Object> column) {
        return accounts.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static LocalDate[] dates(List<StoredAccount> accounts, Function<StoredAccount, LocalDate> column) {
        return accounts.stream().map(column).toArray(LocalDate[]::new);
    }

    private static OffsetDateTime[] times(List<StoredAccount> accounts, Function<StoredAccount, Instant> column) {
        return accounts.stream()
                .map(column)
                .map(time -> time.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
