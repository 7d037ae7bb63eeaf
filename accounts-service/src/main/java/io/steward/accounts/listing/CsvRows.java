package io.steward.accounts.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.steward.accounts.account.AccountRequest;
import io.steward.accounts.rules.CsvLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Accounts as CSV (RFC 4180), in the columns that an import takes. */
@ApplicationScoped
class CsvRows {

    private static final List<String> COLUMNS = List.of(
            "externalId",
            "name",
            "domain",
            "plan",
            "segment",
            "seats",
            "mrr.amount",
            "mrr.currency",
            "startedOn",
            "renewsOn",
            "owner",
            "stage",
            "attributes");

    private final ObjectMapper mapper;

    CsvRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String header() {
        return CsvLines.header(COLUMNS);
    }

    String rows(List<AccountRequest> accounts) {
        try {
            List<List<String>> rows = new ArrayList<>(accounts.size());
            for (AccountRequest account : accounts) {
                rows.add(cells(account));
            }
            return CsvLines.of(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> cells(AccountRequest account) throws JsonProcessingException {
        boolean hasMrr = account.mrr() != null;
        return Arrays.asList(
                account.externalId(),
                account.name(),
                account.domain(),
                account.plan(),
                text(account.segment()),
                text(account.seats()),
                hasMrr ? plain(account.mrr().amount()) : null,
                hasMrr ? account.mrr().currency() : null,
                text(account.startedOn()),
                text(account.renewsOn()),
                account.owner(),
                text(account.stage()),
                account.attributes() == null || account.attributes().isEmpty()
                        ? null
                        : mapper.writeValueAsString(account.attributes()));
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
