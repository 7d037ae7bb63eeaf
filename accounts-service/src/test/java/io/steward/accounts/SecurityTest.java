package io.steward.accounts;

import static io.restassured.RestAssured.given;
import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.steward.accounts.staff.People;
import io.steward.accounts.survey.Surveys;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Tokens;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint by every kind of caller. The account belongs to cora. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityTest {

    private static final Set<Caller> UNKNOWN = Set.of(Caller.NOBODY, Caller.GARBAGE, Caller.EXPIRED, Caller.FOR_OTHERS);
    private static final Set<Caller> READERS =
            Set.of(Caller.ADMIN, Caller.LEAD, Caller.OWNER, Caller.OTHER_CSM, Caller.VIEWER, Caller.READING_MACHINE);
    private static final Set<Caller> WRITERS = Set.of(Caller.ADMIN, Caller.LEAD, Caller.OWNER, Caller.WRITING_MACHINE);
    private static final Set<Caller> IMPORTERS = Set.of(Caller.ADMIN, Caller.LEAD, Caller.WRITING_MACHINE);

    private static final Map<String, Object> SUCCESS = Map.of(
            "productType", "Test",
            "success", "It works",
            "measuredBy", "Tests",
            "primaryOutcome", "It is green",
            "leadingIndicator", "It compiles",
            "targets", List.of(Map.of("metric", "tests", "comparison", "AT_LEAST", "target", 1)));

    private static final Map<String, Object> RESPONSE =
            Map.of("survey", "nps-quarterly", "accountExternalId", "crm-1", "score", 9);

    /** Whether a call has changed something since all was made: only then is it made anew. */
    private boolean changed = true;

    private UUID account;
    private UUID contact;
    private String begun;
    private String begunContacts;
    private String activity;
    private UUID gone;
    private String movement;
    private String moment;
    private String plan;
    private String milestone;
    private String outcome;
    private String response;
    private String link;
    private String feedback;
    private String closed;
    private String featureRequest;
    private String supported;

    /** Who calls. */
    enum Caller {
        NOBODY,
        GARBAGE,
        EXPIRED,
        FOR_OTHERS,
        ADMIN,
        LEAD,
        OWNER,
        OTHER_CSM,
        VIEWER,
        ROLELESS,
        READING_MACHINE,
        WRITING_MACHINE,
        MACHINE_WITHOUT_SCOPE;

        String token() {
            return switch (this) {
                case NOBODY -> null;
                case GARBAGE -> "garbage";
                case EXPIRED -> Tokens.expired("lea", "lead");
                case FOR_OTHERS -> Tokens.forAudience("another", "lea", "lead");
                case ADMIN -> Tokens.of("ada", "admin");
                case LEAD -> Tokens.of("lea", "lead");
                case OWNER -> Tokens.of("cora", "csm");
                case OTHER_CSM -> Tokens.of("carl", "csm");
                case VIEWER -> Tokens.of("vera", "viewer");
                case ROLELESS -> Tokens.of("otto");
                case READING_MACHINE -> Tokens.integration("reader", "accounts:read");
                case WRITING_MACHINE -> Tokens.integration("writer", "accounts:write");
                case MACHINE_WITHOUT_SCOPE -> Tokens.integration("other", "health:read");
            };
        }
    }

    /** What is called, and who may. */
    enum Endpoint {
        UPSERT("PUT", "/v1/accounts/by-external-id/crm-1"),
        CREATE("PUT", "/v1/accounts/by-external-id/new"),
        BATCH("POST", "/v1/accounts/batch-upsert"),
        LIST("GET", "/v1/accounts"),
        GET("GET", "/v1/accounts/{account}"),
        GET_BY_KEY("GET", "/v1/accounts/by-external-id/crm-1"),
        PATCH("PATCH", "/v1/accounts/{account}"),
        UPSERT_CONTACT("PUT", "/v1/accounts/{account}/contacts/by-external-id/user-1"),
        CREATE_CONTACT("PUT", "/v1/accounts/{account}/contacts/by-external-id/new"),
        LIST_CONTACTS("GET", "/v1/contacts?accountIds={account}"),
        GET_CONTACT("GET", "/v1/contacts/{contact}"),
        PATCH_CONTACT("PATCH", "/v1/contacts/{contact}"),
        REMOVE_CONTACT("DELETE", "/v1/contacts/{contact}"),
        CREATE_IMPORT("POST", "/v1/account-imports"),
        LIST_IMPORTS("GET", "/v1/account-imports"),
        GET_IMPORT("GET", "/v1/account-imports/{import}"),
        PUT_IMPORT_PART("PUT", "/v1/account-imports/{import}/parts/2"),
        SUBMIT_IMPORT("POST", "/v1/account-imports/{import}/submission"),
        CANCEL_IMPORT("POST", "/v1/account-imports/{import}/cancellation"),
        REFUSED_ROWS("GET", "/v1/account-imports/{import}/refused-rows"),
        BATCH_CONTACTS("POST", "/v1/contacts/batch-upsert"),
        CREATE_CONTACT_IMPORT("POST", "/v1/contact-imports"),
        LIST_CONTACT_IMPORTS("GET", "/v1/contact-imports"),
        GET_CONTACT_IMPORT("GET", "/v1/contact-imports/{contactImport}"),
        PUT_CONTACT_IMPORT_PART("PUT", "/v1/contact-imports/{contactImport}/parts/2"),
        SUBMIT_CONTACT_IMPORT("POST", "/v1/contact-imports/{contactImport}/submission"),
        CANCEL_CONTACT_IMPORT("POST", "/v1/contact-imports/{contactImport}/cancellation"),
        REFUSED_CONTACT_ROWS("GET", "/v1/contact-imports/{contactImport}/refused-rows"),
        EXPORT_CONTACTS_CSV("GET", "/v1/contact-exports/csv"),
        EXPORT_CONTACTS_NDJSON("GET", "/v1/contact-exports/ndjson"),
        EXPORT_CSV("GET", "/v1/account-exports/csv"),
        EXPORT_NDJSON("GET", "/v1/account-exports/ndjson"),
        JOURNEY("GET", "/v1/accounts/{account}/journey"),
        MOVE_STAGE("POST", "/v1/accounts/{account}/journey/stage-changes"),
        RECORD_MILESTONE("PUT", "/v1/accounts/{account}/journey/milestones/ACTIVATION"),
        TAKE_MILESTONE_BACK("DELETE", "/v1/accounts/{account}/journey/milestones/FIRST_VALUE"),
        LIST_STAGES("GET", "/v1/journey-stages"),
        DESCRIBE_STAGE("PUT", "/v1/journey-stages/RENEWAL"),
        LIST_ATTRIBUTES("GET", "/v1/attribute-definitions"),
        GET_ATTRIBUTE("GET", "/v1/attribute-definitions/tier"),
        DEFINE_ATTRIBUTE("PUT", "/v1/attribute-definitions/tier"),
        REMOVE_ATTRIBUTE("DELETE", "/v1/attribute-definitions/tier"),
        LIST_CHURNS("GET", "/v1/accounts/{account}/churns"),
        RECORD_CHURN("POST", "/v1/accounts/{account}/churns"),
        REACTIVATE("POST", "/v1/accounts/{gone}/reactivations"),
        ARCHIVE("PUT", "/v1/accounts/{account}/archive"),
        RESTORE("DELETE", "/v1/accounts/{account}/archive"),
        HIERARCHY("GET", "/v1/accounts/{account}/hierarchy"),
        PLACE_UNDER("PUT", "/v1/accounts/{account}/hierarchy/parent"),
        TAKE_OUT("DELETE", "/v1/accounts/{account}/hierarchy/parent"),
        MOVEMENTS("GET", "/v1/accounts/{account}/revenue/movements"),
        RECORD_MOVEMENT("POST", "/v1/accounts/{account}/revenue/movements"),
        CORRECT_MOVEMENT("POST", "/v1/accounts/{account}/revenue/movements/{movement}/corrections"),
        REVENUE_METRICS("GET", "/v1/revenue-metrics"),
        LIST_RATES("GET", "/v1/exchange-rates"),
        PUT_RATE("PUT", "/v1/exchange-rates/CHF/2026-01-01"),
        REMOVE_RATE("DELETE", "/v1/exchange-rates/GBP/2026-01-01"),
        REVENUE_SETTINGS("GET", "/v1/revenue-settings"),
        PUT_REVENUE_SETTINGS("PUT", "/v1/revenue-settings"),
        LIST_SEGMENTS("GET", "/v1/segments"),
        GET_SEGMENT("GET", "/v1/segments/SMB"),
        DEFINE_SEGMENT("PUT", "/v1/segments/STARTUP"),
        REMOVE_SEGMENT("DELETE", "/v1/segments/STARTUP"),
        LIST_SUCCESS("GET", "/v1/success-definitions"),
        GET_SUCCESS("GET", "/v1/success-definitions/course"),
        DEFINE_SUCCESS("PUT", "/v1/success-definitions/test"),
        REMOVE_SUCCESS("DELETE", "/v1/success-definitions/test"),
        GET_CHARTER("GET", "/v1/charter"),
        WRITE_CHARTER("PUT", "/v1/charter"),
        LIST_TEMPLATES("GET", "/v1/plan-templates"),
        GET_TEMPLATE("GET", "/v1/plan-templates/30-60-90"),
        EXPORT_TEMPLATE("GET", "/v1/plan-templates/30-60-90/definition"),
        SAVE_TEMPLATE("POST", "/v1/plan-templates"),
        PUT_TEMPLATE("PUT", "/v1/plan-templates/test"),
        PUBLISH_TEMPLATE("POST", "/v1/plan-templates/30-60-90/versions/1/publication"),
        PLANS_OF_ACCOUNT("GET", "/v1/accounts/{account}/success-plans"),
        START_PLAN("POST", "/v1/accounts/{account}/success-plans"),
        LIST_PLANS("GET", "/v1/success-plans?accountIds={account}"),
        GET_PLAN("GET", "/v1/success-plans/{plan}"),
        PATCH_PLAN("PATCH", "/v1/success-plans/{plan}"),
        END_PLAN("POST", "/v1/success-plans/{plan}/ending"),
        ADD_PLAN_MILESTONE("POST", "/v1/success-plans/{plan}/milestones"),
        GET_PLAN_MILESTONE("GET", "/v1/success-plans/{plan}/milestones/{milestone}"),
        PATCH_PLAN_MILESTONE("PATCH", "/v1/success-plans/{plan}/milestones/{milestone}"),
        ADD_PLAN_OUTCOME("POST", "/v1/success-plans/{plan}/outcomes"),
        GET_PLAN_OUTCOME("GET", "/v1/success-plans/{plan}/outcomes/{outcome}"),
        PATCH_PLAN_OUTCOME("PATCH", "/v1/success-plans/{plan}/outcomes/{outcome}"),
        REMOVE_PLAN_OUTCOME("DELETE", "/v1/success-plans/{plan}/outcomes/{outcome}"),
        PLAN_MILESTONES("GET", "/v1/success-plan-milestones"),
        GET_ACCOUNT_PLAN("GET", "/v1/accounts/{account}/account-plan"),
        WRITE_ACCOUNT_PLAN("PUT", "/v1/accounts/{account}/account-plan"),
        ACCOUNT_PLAN_REVIEWS("GET", "/v1/accounts/{account}/account-plan/reviews"),
        REVIEW_ACCOUNT_PLAN("POST", "/v1/accounts/{account}/account-plan/reviews"),
        ACCOUNT_PLANS("GET", "/v1/account-plans"),
        STAKEHOLDERS("GET", "/v1/accounts/{account}/stakeholders"),
        JUDGE_RELATION("PUT", "/v1/accounts/{account}/stakeholders/{contact}"),
        VALUE_MOMENTS("GET", "/v1/accounts/{account}/value-moments"),
        RECORD_VALUE_MOMENT("POST", "/v1/accounts/{account}/value-moments"),
        REMOVE_VALUE_MOMENT("DELETE", "/v1/accounts/{account}/value-moments/{moment}"),
        JOURNEYS("GET", "/v1/journeys?accountIds={account}"),
        HIERARCHIES("GET", "/v1/hierarchies?accountIds={account}"),
        STAKEHOLDER_MAPS("GET", "/v1/stakeholder-maps?accountIds={account}"),
        VALUE_MOMENTS_OF_MANY("GET", "/v1/value-moments?accountIds={account}"),
        CHURNS_OF_MANY("GET", "/v1/churns?accountIds={account}"),
        LEDGERS("GET", "/v1/revenue-ledgers?accountIds={account}"),
        SNAPSHOTS("GET", "/v1/account-snapshots?accountIds={account}"),
        FEEDS("GET", "/v1/timeline-entries?accountIds={account}"),
        TIMELINE("GET", "/v1/accounts/{account}/timeline"),
        RECORD_ACTIVITY("POST", "/v1/accounts/{account}/timeline/activities"),
        GET_ACTIVITY("GET", "/v1/activities/{activity}"),
        PATCH_ACTIVITY("PATCH", "/v1/activities/{activity}"),
        REMOVE_ACTIVITY("DELETE", "/v1/activities/{activity}"),
        AUDIT_ENTRIES("GET", "/v1/audit-entries"),
        LIST_STAFF("GET", "/v1/staff"),
        GET_STAFF_MEMBER("GET", "/v1/staff/cora"),
        REFRESH_STAFF("POST", "/v1/staff/refreshment"),
        LIST_TO_REASSIGN("GET", "/v1/accounts-to-reassign"),
        LIST_SURVEYS("GET", "/v1/surveys"),
        GET_SURVEY("GET", "/v1/surveys/nps-quarterly"),
        DEFINE_SURVEY("PUT", "/v1/surveys/test-2"),
        SURVEY_SETTINGS("GET", "/v1/survey-settings"),
        PUT_SURVEY_SETTINGS("PUT", "/v1/survey-settings"),
        INVITE("POST", "/v1/survey-invitations"),
        LIST_RESPONSES("GET", "/v1/survey-responses"),
        GET_RESPONSE("GET", "/v1/survey-responses/{response}"),
        RECORD_RESPONSE("POST", "/v1/survey-responses"),
        RECORD_RESPONSES("POST", "/v1/survey-responses/batch"),
        SURVEY_RESULTS("GET", "/v1/survey-results"),
        LIST_FEEDBACK_TEAMS("GET", "/v1/feedback-teams"),
        GET_FEEDBACK_TEAM("GET", "/v1/feedback-teams/product"),
        PUT_FEEDBACK_TEAM("PUT", "/v1/feedback-teams/legal"),
        LIST_FEEDBACK_ROUTES("GET", "/v1/feedback-routes"),
        GET_FEEDBACK_ROUTE("GET", "/v1/feedback-routes/BUG"),
        PUT_FEEDBACK_ROUTE("PUT", "/v1/feedback-routes/BUG"),
        RECORD_FEEDBACK("POST", "/v1/accounts/{account}/feedback-items"),
        LIST_FEEDBACK("GET", "/v1/feedback-items"),
        GET_FEEDBACK("GET", "/v1/feedback-items/{feedback}"),
        CORRECT_FEEDBACK("PUT", "/v1/feedback-items/{feedback}"),
        DECIDE_FEEDBACK("POST", "/v1/feedback-items/{feedback}/decision"),
        MERGE_FEEDBACK("PUT", "/v1/feedback-items/{feedback}/feature-request/{request}"),
        CLOSE_LOOP("PUT", "/v1/feedback-items/{closed}/loop-closure"),
        LIST_FEATURE_REQUESTS("GET", "/v1/feature-requests"),
        CREATE_FEATURE_REQUEST("POST", "/v1/feature-requests"),
        GET_FEATURE_REQUEST("GET", "/v1/feature-requests/{request}"),
        PUT_FEATURE_REQUEST("PUT", "/v1/feature-requests/{request}"),
        DECIDE_FEATURE_REQUEST("POST", "/v1/feature-requests/{request}/decision"),
        LIST_SUPPORTERS("GET", "/v1/feature-requests/{request}/supporters"),
        ADD_SUPPORTER("PUT", "/v1/feature-requests/{request}/supporters/{account}"),
        REMOVE_SUPPORTER("DELETE", "/v1/feature-requests/{supported}/supporters/{account}"),
        SHOW_SURVEY("GET", "{link}"),
        ANSWER_SURVEY("POST", "{link}"),
        DEAD_LETTERS("GET", "/v1/dead-letters");

        private final String method;
        private final String path;

        Endpoint(String method, String path) {
            this.method = method;
            this.path = path;
        }

        Set<Caller> allowed() {
            return switch (this) {
                case LIST_STAFF, GET_STAFF_MEMBER, LIST_TO_REASSIGN -> READERS;
                case LIST_FEEDBACK_TEAMS,
                        GET_FEEDBACK_TEAM,
                        LIST_FEEDBACK_ROUTES,
                        GET_FEEDBACK_ROUTE,
                        LIST_FEEDBACK,
                        GET_FEEDBACK,
                        LIST_FEATURE_REQUESTS,
                        GET_FEATURE_REQUEST,
                        LIST_SUPPORTERS -> READERS;
                case PUT_FEEDBACK_TEAM, PUT_FEEDBACK_ROUTE -> Set.of(Caller.ADMIN);
                case RECORD_FEEDBACK,
                        CORRECT_FEEDBACK,
                        DECIDE_FEEDBACK,
                        MERGE_FEEDBACK,
                        CLOSE_LOOP,
                        ADD_SUPPORTER,
                        REMOVE_SUPPORTER -> WRITERS;
                case PUT_FEATURE_REQUEST, DECIDE_FEATURE_REQUEST ->
                    Set.of(Caller.ADMIN, Caller.LEAD, Caller.WRITING_MACHINE);
                // It belongs to no account.
                case CREATE_FEATURE_REQUEST ->
                    Set.of(Caller.ADMIN, Caller.LEAD, Caller.OWNER, Caller.OTHER_CSM, Caller.WRITING_MACHINE);
                // The link is the right.
                case SHOW_SURVEY, ANSWER_SURVEY -> EnumSet.allOf(Caller.class);
                case LIST_SURVEYS, GET_SURVEY, SURVEY_SETTINGS, LIST_RESPONSES, GET_RESPONSE, SURVEY_RESULTS -> READERS;
                case DEFINE_SURVEY, PUT_SURVEY_SETTINGS -> Set.of(Caller.ADMIN);
                case RECORD_RESPONSE -> WRITERS;
                // What is not of one's own account is told item by item.
                case INVITE, RECORD_RESPONSES ->
                    Set.of(Caller.ADMIN, Caller.LEAD, Caller.OWNER, Caller.OTHER_CSM, Caller.WRITING_MACHINE);
                case REFRESH_STAFF -> Set.of(Caller.ADMIN);
                case LIST,
                        GET,
                        GET_BY_KEY,
                        LIST_CONTACTS,
                        GET_CONTACT,
                        EXPORT_CSV,
                        EXPORT_NDJSON,
                        EXPORT_CONTACTS_CSV,
                        EXPORT_CONTACTS_NDJSON,
                        JOURNEY,
                        LIST_STAGES,
                        TIMELINE,
                        GET_ACTIVITY,
                        LIST_ATTRIBUTES,
                        GET_ATTRIBUTE,
                        LIST_CHURNS,
                        HIERARCHY,
                        MOVEMENTS,
                        REVENUE_METRICS,
                        LIST_RATES,
                        REVENUE_SETTINGS,
                        SNAPSHOTS,
                        LIST_SEGMENTS,
                        GET_SEGMENT,
                        LIST_SUCCESS,
                        GET_SUCCESS,
                        GET_CHARTER,
                        STAKEHOLDERS,
                        VALUE_MOMENTS,
                        JOURNEYS,
                        HIERARCHIES,
                        STAKEHOLDER_MAPS,
                        VALUE_MOMENTS_OF_MANY,
                        CHURNS_OF_MANY,
                        LEDGERS,
                        LIST_TEMPLATES,
                        GET_TEMPLATE,
                        EXPORT_TEMPLATE,
                        PLANS_OF_ACCOUNT,
                        LIST_PLANS,
                        GET_PLAN,
                        GET_PLAN_MILESTONE,
                        GET_PLAN_OUTCOME,
                        PLAN_MILESTONES,
                        GET_ACCOUNT_PLAN,
                        ACCOUNT_PLAN_REVIEWS,
                        ACCOUNT_PLANS,
                        FEEDS -> READERS;
                case UPSERT,
                        CREATE,
                        PATCH,
                        UPSERT_CONTACT,
                        CREATE_CONTACT,
                        PATCH_CONTACT,
                        REMOVE_CONTACT,
                        MOVE_STAGE,
                        RECORD_MILESTONE,
                        TAKE_MILESTONE_BACK,
                        RECORD_ACTIVITY,
                        RECORD_CHURN,
                        REACTIVATE,
                        ARCHIVE,
                        RESTORE,
                        PLACE_UNDER,
                        TAKE_OUT,
                        RECORD_MOVEMENT,
                        CORRECT_MOVEMENT,
                        JUDGE_RELATION,
                        RECORD_VALUE_MOMENT,
                        START_PLAN,
                        PATCH_PLAN,
                        END_PLAN,
                        ADD_PLAN_MILESTONE,
                        PATCH_PLAN_MILESTONE,
                        ADD_PLAN_OUTCOME,
                        PATCH_PLAN_OUTCOME,
                        REMOVE_PLAN_OUTCOME,
                        WRITE_ACCOUNT_PLAN,
                        REVIEW_ACCOUNT_PLAN,
                        REMOVE_VALUE_MOMENT -> WRITERS;
                // It was written by cora.
                case PATCH_ACTIVITY, REMOVE_ACTIVITY -> Set.of(Caller.ADMIN, Caller.LEAD, Caller.OWNER);
                case WRITE_CHARTER, DEFINE_SEGMENT, REMOVE_SEGMENT, SAVE_TEMPLATE, PUT_TEMPLATE, PUBLISH_TEMPLATE ->
                    Set.of(Caller.ADMIN, Caller.LEAD);
                case BATCH,
                        CREATE_IMPORT,
                        LIST_IMPORTS,
                        GET_IMPORT,
                        PUT_IMPORT_PART,
                        SUBMIT_IMPORT,
                        CANCEL_IMPORT,
                        REFUSED_ROWS,
                        BATCH_CONTACTS,
                        CREATE_CONTACT_IMPORT,
                        LIST_CONTACT_IMPORTS,
                        GET_CONTACT_IMPORT,
                        PUT_CONTACT_IMPORT_PART,
                        SUBMIT_CONTACT_IMPORT,
                        CANCEL_CONTACT_IMPORT,
                        REFUSED_CONTACT_ROWS -> IMPORTERS;
                case AUDIT_ENTRIES,
                        DEAD_LETTERS,
                        DESCRIBE_STAGE,
                        DEFINE_ATTRIBUTE,
                        REMOVE_ATTRIBUTE,
                        PUT_RATE,
                        REMOVE_RATE,
                        DEFINE_SUCCESS,
                        REMOVE_SUCCESS,
                        PUT_REVENUE_SETTINGS -> Set.of(Caller.ADMIN);
            };
        }

        Object body(UUID gone) {
            Map<String, Object> coras = with(account("Acme"), "owner", "cora");
            return switch (this) {
                case UPSERT, CREATE -> coras;
                case BATCH -> Map.of("items", List.of(with(coras, "externalId", "crm-1")));
                case UPSERT_CONTACT, CREATE_CONTACT, PATCH, PATCH_CONTACT -> Map.of("name", "Changed");
                case MOVE_STAGE -> Map.of("stage", "ADVOCACY", "reason", "They speak for us");
                case RECORD_MILESTONE -> Map.of("reachedOn", "2026-01-02");
                case DESCRIBE_STAGE ->
                    Map.of(
                            "goal",
                            "Proof of value and a signed contract",
                            "measure",
                            "Renewal rate",
                            "expectedDays",
                            60);
                case DEFINE_ATTRIBUTE -> Map.of("type", "TEXT");
                case RECORD_CHURN -> Map.of("reason", "PRICE");
                case REACTIVATE -> Map.of("reason", "They need it again");
                case PLACE_UNDER -> Map.of("parentId", gone);
                case DEFINE_SUCCESS -> SUCCESS;
                case DEFINE_SEGMENT -> Map.of("name", "Startups", "engagementModel", "POOLED");
                case WRITE_CHARTER ->
                    Map.of(
                            "whomWeServe", "Teams",
                            "outcomes", "Less time in meetings",
                            "whereWeCreateValue", "Onboarding",
                            "whatWeOwn", "Adoption",
                            "howWeMeasure", "Retention");
                case SAVE_TEMPLATE, PUT_TEMPLATE ->
                    Map.of(
                            "key",
                            "test",
                            "name",
                            "Test",
                            "kind",
                            "SUCCESS",
                            "phases",
                            List.of(Map.of("name", "All of it", "fromDay", 1, "toDay", 9)));
                case START_PLAN -> Map.of("template", "30-60-90");
                case PATCH_PLAN, PATCH_PLAN_MILESTONE, PATCH_PLAN_OUTCOME -> Map.of("title", "Changed");
                case END_PLAN -> Map.of("result", "COMPLETED");
                case ADD_PLAN_MILESTONE -> Map.of("title", "Kickoff", "dueOn", "2026-04-01");
                case ADD_PLAN_OUTCOME -> Map.of("title", "Less work", "rank", "PRIMARY");
                case WRITE_ACCOUNT_PLAN -> Map.of("risks", "Sponsor leaves");
                case REVIEW_ACCOUNT_PLAN -> Map.of("notes", "All well");
                case JUDGE_RELATION -> Map.of("strength", 4);
                case RECORD_VALUE_MOMENT -> Map.of("title", "Two days saved");
                case RECORD_MOVEMENT -> Map.of("mrr", Map.of("amount", 20, "currency", "EUR"));
                case CORRECT_MOVEMENT -> Map.of("amount", 5, "reason", "Mistyped");
                case PUT_RATE -> Map.of("rate", 0.9);
                case PUT_REVENUE_SETTINGS -> Map.of("reportingCurrency", "EUR");
                case RECORD_ACTIVITY -> Map.of("kind", "NOTE", "text", "Something to know");
                case PATCH_ACTIVITY -> Map.of("text", "Something else");
                case BATCH_CONTACTS ->
                    Map.of("items", List.of(Map.of("accountExternalId", "crm-1", "externalId", "user-1")));
                case CREATE_IMPORT, CREATE_CONTACT_IMPORT -> Map.of("format", "CSV");
                case PUT_IMPORT_PART -> "crm-2,Beta\n";
                case PUT_CONTACT_IMPORT_PART -> "crm-1,user-2\n";
                case PUT_FEEDBACK_TEAM -> Map.of("name", "Legal", "members", List.of());
                case PUT_FEEDBACK_ROUTE -> Map.of("teams", List.of("engineering"));
                case RECORD_FEEDBACK, CORRECT_FEEDBACK -> Map.of("kind", "BUG", "text", "It does not work");
                case DECIDE_FEEDBACK, DECIDE_FEATURE_REQUEST -> Map.of("status", "PLANNED");
                case CREATE_FEATURE_REQUEST, PUT_FEATURE_REQUEST -> Map.of("title", "Reports as CSV");
                case DEFINE_SURVEY -> Surveys.nps();
                case PUT_SURVEY_SETTINGS ->
                    Map.of("minDaysBetween", 30, "linkDays", 30, "npsTarget", 50, "csatTarget", 4.5);
                case INVITE -> Map.of("survey", "test-1", "contactIds", List.of(gone));
                case RECORD_RESPONSE -> RESPONSE;
                case RECORD_RESPONSES -> Map.of("items", List.of(RESPONSE));
                case ANSWER_SURVEY -> Map.of("score", 9);
                default -> null;
            };
        }
    }

    @BeforeEach
    void anAccountOfCora() {
        if (!changed) {
            return;
        }
        Api.clean();
        account = existing("crm-1", with(account("Acme"), "owner", "cora"));
        contact = existingContact(account, "user-1");
        as(LEA).body(Map.of("reachedOn", "2026-01-02"))
                .put("/v1/accounts/{id}/journey/milestones/FIRST_VALUE", account)
                .then()
                .statusCode(200);
        as(LEA).body(Map.of("mrr", Map.of("amount", 10, "currency", "EUR")))
                .post("/v1/accounts/{id}/revenue/movements", account)
                .then()
                .statusCode(201);
        as(Tokens.of("ada", "admin")).body(SUCCESS).put("/v1/success-definitions/test");
        as(LEA).body(Endpoint.WRITE_CHARTER.body(null))
                .put("/v1/charter")
                .then()
                .statusCode(201);
        as(LEA).body(Endpoint.DEFINE_SEGMENT.body(null))
                .put("/v1/segments/STARTUP")
                .then()
                .statusCode(201);
        moment = as(LEA).body(Map.of("title", "First report"))
                .post("/v1/accounts/{id}/value-moments", account)
                .path("id");
        Map<String, Object> started = Map.of(
                "kind",
                "SUCCESS",
                "title",
                "Success",
                "milestones",
                List.of(Endpoint.ADD_PLAN_MILESTONE.body(null)),
                "outcomes",
                List.of(Endpoint.ADD_PLAN_OUTCOME.body(null)));
        Response begunPlan = as(LEA).body(started).post("/v1/accounts/{id}/success-plans", account);
        plan = begunPlan.path("id");
        milestone = begunPlan.path("milestones[0].id");
        outcome = begunPlan.path("outcomes[0].id");
        as(LEA).body(Endpoint.WRITE_ACCOUNT_PLAN.body(null))
                .put("/v1/accounts/{id}/account-plan", account)
                .then()
                .statusCode(201);
        movement = as(LEA).get("/v1/accounts/{id}/revenue/movements", account).path("items[0].id");
        as(Tokens.of("ada", "admin"))
                .body(Map.of("rate", 1.2))
                .put("/v1/exchange-rates/GBP/2026-01-01")
                .then()
                .statusCode(200);
        feedback = feedback();
        closed = feedback();
        as(LEA).body(Map.of("status", "DONE", "outcome", "It works"))
                .post("/v1/feedback-items/{id}/decision", closed)
                .then()
                .statusCode(200);
        featureRequest = as(LEA).body(Map.of("title", "CSV")).post("/v1/feature-requests").path("id");
        supported = as(LEA).body(Map.of("title", "XLSX")).post("/v1/feature-requests").path("id");
        as(LEA).put("/v1/feature-requests/{id}/supporters/{account}", supported, account)
                .then()
                .statusCode(204);
        response = as(LEA).body(RESPONSE).post("/v1/survey-responses").path("id");
        Surveys.define("test-1", Surveys.nps());
        link = Surveys.link(UUID.fromString(Surveys.invite("test-1", contact)
                .then()
                .statusCode(200)
                .extract()
                .path("invited[0].invitationId")));
        gone = existing("crm-0", with(with(account("Gone"), "owner", "cora"), "stage", "CHURNED"));
        as(Tokens.of("ada", "admin"))
                .body(Map.of("type", "TEXT"))
                .put("/v1/attribute-definitions/tier")
                .then()
                .statusCode(201);
        activity = as(Tokens.of("cora", "csm"))
                .body(Map.of("kind", "NOTE", "text", "Something"))
                .post("/v1/accounts/{id}/timeline/activities", account)
                .path("id");
        Database.execute("INSERT INTO staff (username, subject, enabled, seen_at) VALUES ('cora', 'c', true, now())");
        People.are(People.person("cora", "csm"));
        begun = begun("/v1/account-imports", "externalId,name\n");
        begunContacts = begun("/v1/contact-imports", "accountExternalId,externalId\n");
        changed = false;
    }

    private static String begun(String imports, String header) {
        String id = as(LEA).body(Map.of("format", "CSV")).post(imports).path("id");
        as(LEA).contentType("text/csv")
                .body(header)
                .put(imports + "/{id}/parts/1", id)
                .then()
                .statusCode(204);
        return id;
    }

    private String feedback() {
        return as(LEA).body(Map.of("kind", "FEATURE_REQUEST", "text", "CSV"))
                .post("/v1/accounts/{id}/feedback-items", account)
                .path("id");
    }

    static Stream<Arguments> table() {
        return Arrays.stream(Endpoint.values())
                .flatMap(endpoint -> Arrays.stream(Caller.values()).map(caller -> Arguments.of(endpoint, caller)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("table")
    void onlyWhoMayIsLetIn(Endpoint endpoint, Caller caller) {
        Response answer = call(endpoint, caller);

        if (UNKNOWN.contains(caller) && !endpoint.allowed().contains(caller)) {
            answer.then().statusCode(401).contentType("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        } else if (endpoint.allowed().contains(caller)) {
            assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        } else {
            answer.then().statusCode(403).contentType("application/problem+json");
        }
        assertThat(answer.asString()).doesNotContain("io.steward", "Exception");
    }

    private Response call(Endpoint endpoint, Caller caller) {
        RequestSpecification request =
                given().contentType(endpoint.path.contains("/parts/") ? "text/csv" : "application/json");
        if (caller.token() != null) {
            request.auth().oauth2(caller.token());
        }
        if (endpoint.body(gone) != null) {
            request.body(endpoint.body(gone));
        }
        String path = endpoint.path
                .replace("{account}", account.toString())
                .replace("{contact}", contact.toString())
                .replace("{movement}", movement)
                .replace("{moment}", moment)
                .replace("{plan}", plan)
                .replace("{milestone}", milestone)
                .replace("{outcome}", outcome)
                .replace("{feedback}", feedback)
                .replace("{closed}", closed)
                .replace("{request}", featureRequest)
                .replace("{supported}", supported)
                .replace("{response}", response)
                .replace("{link}", link)
                .replace("{activity}", activity)
                .replace("{gone}", gone.toString())
                .replace("{import}", begun)
                .replace("{contactImport}", begunContacts);
        Response answer = request.request(endpoint.method, path);
        changed = !endpoint.method.equals("GET") && answer.statusCode() < 300;
        return answer;
    }
}
