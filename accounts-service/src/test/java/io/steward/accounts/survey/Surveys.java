package io.steward.accounts.survey;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;

import io.restassured.response.Response;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import io.steward.platform.tokens.SignedWord;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Surveys that are right until a test makes them wrong, and contacts who are asked. */
public final class Surveys {

    /** An admin. */
    public static final String ADA = Tokens.of("ada", "admin");

    private Surveys() {}

    /** A survey without any rule of sampling. */
    public static Map<String, Object> nps() {
        Map<String, Object> survey = new LinkedHashMap<>();
        survey.put("name", "Test");
        survey.put("kind", "NPS");
        survey.put("question", "Would you recommend us?");
        survey.put("questions", List.of(Map.of("key", "why", "text", "Why?")));
        survey.put("minDaysBetween", 0);
        survey.put("minAccountAgeDays", 0);
        return survey;
    }

    /** Defines a survey. */
    public static void define(String key, Map<String, Object> survey) {
        as(ADA).body(survey).put("/v1/surveys/{key}", key).then().statusCode(201);
    }

    /** How long any two surveys lie apart at least. */
    public static void daysBetweenAny(int days) {
        as(ADA).body(Map.of("minDaysBetween", days, "linkDays", 30, "npsTarget", 50, "csatTarget", 4.5))
                .put("/v1/survey-settings")
                .then()
                .statusCode(200);
    }

    /** Asks contacts. */
    public static Response invite(String survey, UUID... contacts) {
        return as(LEA).body(Map.of("survey", survey, "contactIds", List.of(contacts)))
                .post("/v1/survey-invitations");
    }

    /** Asks a contact, and answers the path of the link in the mail. */
    public static String linkFor(String survey, UUID contact) {
        try (Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            invite(survey, contact).then().statusCode(200);
            MessageRequested mail = Topic.data(
                    requests.await(sent ->
                            sent.data().at("/recipients/0/contactId").asText().equals(contact.toString())),
                    MessageRequested.class);
            String url = mail.variables().get("surveyUrl");
            return url.substring(url.indexOf("/s/"));
        }
    }

    /** The path of an invitation's link, as the service signs it in tests. */
    public static String link(UUID invitation) {
        byte[] content = ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put((byte) 1)
                .putLong(invitation.getMostSignificantBits())
                .putLong(invitation.getLeastSignificantBits())
                .array();
        return "/s/" + SignedWord.of(content, "steward-local-survey-key-not-a-secret");
    }
}
