package io.steward.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateServiceTest {

    private static final Map<String, String> EVERYTHING = Map.of(
            "accountName", "Acme & Sons",
            "playbookName", "Onboarding",
            "stepName", "Welcome",
            "owner", "carl",
            "taskTitle", "Call <the> champion",
            "dueDate", "2026-03-04",
            "contactName", "Maria",
            "senderName", "The Steward team",
            "unsubscribeUrl", "https://example.com/u/abc");

    private final TemplateService templates = new TemplateService();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onboarding-welcome",
                "onboarding-check-in",
                "onboarding-feature-introduction",
                "low-usage-re-engagement",
                "task-assigned",
                "task-escalated"
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
    void anUnknownTemplateIsNamed() {
        assertThatThrownBy(() -> templates.getTemplate("nps"))
                .isInstanceOf(TemplateException.Unknown.class)
                .hasMessage("there is no template nps");
    }
}
