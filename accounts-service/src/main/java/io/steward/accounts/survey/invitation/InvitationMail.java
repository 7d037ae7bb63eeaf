package io.steward.accounts.survey.invitation;

import io.steward.accounts.survey.SurveyView;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mail by which a contact is asked. The invitation's id makes it one mail, however often it is asked for. */
@ApplicationScoped
class InvitationMail {

    private static final String TEMPLATE = "survey-invitation";
    private static final String CATEGORY = "survey";

    private final SurveyLinks links;

    InvitationMail(SurveyLinks links) {
        this.links = links;
    }

    MessageRequested request(Candidate invited, SurveyView survey) {
        Map<String, String> variables = new HashMap<>();
        variables.put("accountName", invited.accountName());
        variables.put("surveyKind", survey.kind().name());
        variables.put("surveyUrl", links.url(invited.invitationId()));
        variables.put(
                "surveyQuestion",
                survey.kind().hasScore()
                        ? survey.question()
                        : survey.questions().getFirst().text());
        return new MessageRequested(
                "survey-invitation:" + invited.invitationId(),
                invited.accountId(),
                CATEGORY,
                false,
                TEMPLATE,
                variables,
                List.of(new Recipient(Channel.EMAIL, invited.contactId(), null)),
                null);
    }
}
