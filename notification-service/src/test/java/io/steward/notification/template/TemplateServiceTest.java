package io.steward.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateServiceTest {

    private static final Map<String, String> EVERYTHING = Map.ofEntries(
            Map.entry("accountName", "Acme & Sons"),
            Map.entry("playbookName", "Onboarding"),
            Map.entry("stepName", "Welcome"),
            Map.entry("owner", "carl"),
            Map.entry("taskTitle", "Call <the> champion"),
            Map.entry("dueDate", "2026-03-04"),
            Map.entry("contactName", "Maria"),
            Map.entry("senderName", "The Steward team"),
            Map.entry("unsubscribeUrl", "https://example.com/u/abc"),
            Map.entry("surveyKind", "NPS"),
            Map.entry("surveyQuestion", "Would <you> recommend us & why?"),
            Map.entry("surveyUrl", "https://example.com/s/abc"),
            Map.entry("feedbackKind", "feature request"),
            Map.entry("feedbackStatus", "done"),
            Map.entry("teamName", "product"),
            Map.entry("outcome", "It is there & it <works>"),
            Map.entry("author", "carl"));

    private final TemplateService templates = new TemplateService();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onboarding-welcome",
                "onboarding-check-in",
                "onboarding-feature-introduction",
                "low-usage-re-engagement",
                "task-assigned",
                "task-escalated",
                "survey-invitation",
                "feedback-routed",
                "feedback-closed",
                "mention"
            })
    void everyTemplateRendersWithAllVariablesAndEscapesHtmlAlone(String key) {
        // When
        MessageTemplate.Mail mail = templates.getTemplate(key).mail(EVERYTHING);

        // Then
        assertThat(mail.subject()).isNotBlank().doesNotContain("\n", "{", "&amp;");
        assertThat(mail.text())
                .startsWith("Hi Maria,\n")
                .contains("Acme & Sons")
                .endsWith("Unsubscribe in one click: https://example.com/u/abc\n")
                .doesNotContain("{", "<p>", "\n\n\n");
        assertThat(mail.html()).contains("Acme &amp; Sons").doesNotContain("Acme & Sons", "{", "<the>");
        assertThat(templates.getTemplate(key).inboxItem(EVERYTHING).title()).isNotBlank();
        assertThat(templates.getTemplate(key).inboxItem(EVERYTHING).body()).isNotBlank();
    }

    @Test
    void linesOfTextStayShortEnoughForPlainMail() {
        for (TemplateView template : templates.list()) {
            assertThat(templates
                            .getTemplate(template.key())
                            .mail(EVERYTHING)
                            .text()
                            .lines())
                    .allMatch(line -> line.length() <= 80, template.key());
        }
    }

    @Test
    void whatIsOptionalLeavesNoTrace() {
        // Given
        Map<String, String> variables = new HashMap<>(EVERYTHING);
        variables.remove("dueDate");
        variables.remove("owner");
        variables.remove("playbookName");

        // When
        MessageTemplate.InboxItem item = templates.getTemplate("task-assigned").inboxItem(variables);

        // Then
        assertThat(item).isEqualTo(new MessageTemplate.InboxItem("New task: Call <the> champion", "Acme & Sons"));
        assertThat(templates.getTemplate("task-assigned").mail(variables).text())
                .doesNotContain("Due:", "Owner:");
    }

    @Test
    void aMissingVariableIsNamed() {
        // Given
        MessageTemplate template = templates.getTemplate("task-escalated");

        // Then
        assertThatThrownBy(() -> template.requireForMail(Map.of("accountName", " ")))
                .isInstanceOf(TemplateException.MissingVariable.class)
                .hasMessage("template task-escalated needs accountName, taskTitle");
    }

    @Test
    void everyScoreOfAScaleIsALinkOfItsOwn() {
        assertThat(invitation("NPS")).contains("?score=0\"", "?score=10\"");
        assertThat(invitation("CSAT")).contains("?score=1\"", "?score=5\"").doesNotContain("?score=0\"", "?score=6\"");
        assertThat(invitation("EXIT")).contains("https://example.com/s/abc\"").doesNotContain("?score=");
    }

    private String invitation(String kind) {
        Map<String, String> variables = new HashMap<>(EVERYTHING);
        variables.put("surveyKind", kind);
        return templates.getTemplate("survey-invitation").mail(variables).html();
    }

    @Test
    void anUnknownTemplateIsNamed() {
        assertThatThrownBy(() -> templates.getTemplate("nps"))
                .isInstanceOf(TemplateException.Unknown.class)
                .hasMessage("there is no template nps");
    }
}
