package io.steward.accounts.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.attribute.AttributeDefinitionService;
import io.steward.accounts.segment.SegmentService;
import io.steward.platform.http.MergePatch;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** What callers state of accounts, checked against what attributes may be and which segments there are. */
@ApplicationScoped
class AccountStatements {

    private final AttributeDefinitionService definitions;
    private final SegmentService segments;
    private final MergePatch mergePatch;

    AccountStatements(AttributeDefinitionService definitions, SegmentService segments, MergePatch mergePatch) {
        this.definitions = definitions;
        this.segments = segments;
        this.mergePatch = mergePatch;
    }

    /** The request itself, once it is found to be right. */
    Uni<AccountRequest> checked(AccountRequest request) {
        return definitions
                .schema()
                .chain(schema -> segments.keys().map(keys -> new StatementRules(schema, keys)))
                .map(rules -> {
                    Faults faults = new Faults();
                    rules.check(faults, request);
                    faults.throwIfAny();
                    return request;
                });
    }

    /** What an account would have to be stated as after a JSON Merge Patch. */
    Uni<AccountRequest> patched(StoredAccount account, JsonNode patch) {
        AccountRequest wanted = mergePatch.apply(account.statement(), patch, AccountRequest.class);
        if (!account.externalId().equals(wanted.externalId())) {
            throw Problems.invalid("#/externalId", "cannot be changed");
        }
        return checked(wanted);
    }

    /** What accounts may be stated as at this moment, for set-based code. */
    Uni<StatementRules> rules(SqlClient client) {
        return definitions
                .schema(client)
                .chain(schema -> segments.keys(client).map(keys -> new StatementRules(schema, keys)));
    }
}
