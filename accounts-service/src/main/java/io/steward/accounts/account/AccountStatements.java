package io.steward.accounts.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.attribute.AttributeDefinitionService;
import io.steward.platform.http.MergePatch;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;

/** What callers state of one account, checked against what its attributes may be. */
@ApplicationScoped
class AccountStatements {

    private final AttributeDefinitionService definitions;
    private final MergePatch mergePatch;

    AccountStatements(AttributeDefinitionService definitions, MergePatch mergePatch) {
        this.definitions = definitions;
        this.mergePatch = mergePatch;
    }

    /** The request itself, once its attributes are found to be right. */
    Uni<AccountRequest> checked(AccountRequest request) {
        return definitions.schema().map(schema -> {
            Faults faults = new Faults();
            schema.check(faults, request.attributes());
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
}
