package io.steward.accounts.survey;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.SurveyKind;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what a survey asks and whom it may reach, whole. */
@Schema(name = "SurveyRequest")
record SurveyRequest(
        @Schema(required = true, maxLength = 200, examples = "Quarterly recommendation")
        String name,

        @Schema(description = "Cannot be changed later.", required = true)
        SurveyKind kind,

        @Schema(
                description = "Language of the page around the questions: en or de. Absent: en.",
                pattern = "^(en|de)$",
                examples = "en")
        String language,

        @Schema(
                description = "What the score answers. Absent for EXIT, which has no score; required otherwise.",
                maxLength = 500,
                examples = "How likely are you to recommend us to a colleague?")
        String question,

        @Schema(description = "What is answered in words, at most 20; EXIT needs at least one.")
        List<Question> questions,

        @Schema(description = "Whether people are still invited to it. Absent: true.", examples = "true")
        Boolean active,

        @Schema(
                description =
                        "A contact is asked this survey at most once in so many days; 0 for no limit. Absent: 90.",
                minimum = "0",
                maximum = "3650",
                examples = "90")
        Integer minDaysBetween,

        @Schema(
                description = "Accounts that are younger are not asked. Absent: 0.",
                minimum = "0",
                maximum = "3650",
                examples = "30")
        Integer minAccountAgeDays,

        @Schema(
                description = "Share of the contacts that is asked, drawn by the seed. Absent: 100.",
                minimum = "1",
                maximum = "100",
                examples = "25")
        Integer sharePercent,

        @Schema(
                description =
                        "Another seed draws other contacts; the same one always the same. Absent: the survey's key.",
                maxLength = 100,
                examples = "2026-q1")
        String seed)
        implements Checked {

    static final Set<String> LANGUAGES = Set.of("en", "de");

    private static final int MOST_NAME_CHARACTERS = 200;
    private static final int MOST_QUESTION_CHARACTERS = 500;
    private static final int MOST_SEED_CHARACTERS = 100;
    private static final int MOST_QUESTIONS = 20;
    private static final int MOST_DAYS = 3650;
    private static final int USUAL_DAYS_BETWEEN = 90;
    private static final int WHOLE = 100;

    @Override
    public void check(Faults faults) {
        Texts.checkRequired(faults, "#/name", name, MOST_NAME_CHARACTERS);
        faults.check(kind != null, "#/kind", "is required: one of " + Arrays.toString(SurveyKind.values()));
        faults.check(language == null || LANGUAGES.contains(language), "#/language", "must be en or de");
        if (kind == SurveyKind.EXIT) {
            faults.check(question == null, "#/question", "must be absent: an exit survey has no score");
        } else {
            Texts.checkRequired(faults, "#/question", question, MOST_QUESTION_CHARACTERS);
        }
        checkQuestions(faults);
        checkWithin(faults, "#/minDaysBetween", minDaysBetween, 0, MOST_DAYS);
        checkWithin(faults, "#/minAccountAgeDays", minAccountAgeDays, 0, MOST_DAYS);
        checkWithin(faults, "#/sharePercent", sharePercent, 1, WHOLE);
        Texts.checkOptional(faults, "#/seed", seed, MOST_SEED_CHARACTERS);
    }

    private void checkQuestions(Faults faults) {
        List<Question> asked = questions == null ? List.of() : questions;
        faults.check(asked.size() <= MOST_QUESTIONS, "#/questions", "must be at most " + MOST_QUESTIONS);
        faults.check(
                kind != SurveyKind.EXIT || !asked.isEmpty(), "#/questions", "must be at least one in an exit survey");
        Set<String> keys = new HashSet<>();
        for (int index = 0; index < asked.size(); index++) {
            Question one = asked.get(index);
            faults.check(one != null, "#/questions/" + index, "must be an object");
            if (one != null) {
                one.check(faults, "#/questions/" + index);
                faults.check(
                        keys.add(Objects.toString(one.key())),
                        "#/questions/" + index + "/key",
                        "repeats the one of another question");
            }
        }
    }

    private static void checkWithin(Faults faults, String pointer, Integer value, int least, int most) {
        faults.check(
                value == null || (value >= least && value <= most),
                pointer,
                "must be a whole number from " + least + " to " + most);
    }

    /** With everything said that may be left out. */
    SurveyRequest normalised(String key) {
        return new SurveyRequest(
                name.strip(),
                kind,
                language == null ? "en" : language,
                Texts.strip(question),
                questions == null
                        ? List.of()
                        : questions.stream()
                                .map(one -> new Question(one.key(), one.text().strip()))
                                .toList(),
                active == null || active,
                minDaysBetween == null ? USUAL_DAYS_BETWEEN : minDaysBetween,
                minAccountAgeDays == null ? 0 : minAccountAgeDays,
                sharePercent == null ? WHOLE : sharePercent,
                seed == null ? key : seed);
    }
}
