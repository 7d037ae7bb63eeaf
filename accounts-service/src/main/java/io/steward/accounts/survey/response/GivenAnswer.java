package io.steward.accounts.survey.response;

import io.steward.accounts.rules.Texts;
import io.steward.accounts.survey.Question;
import io.steward.accounts.survey.SurveyView;
import io.steward.platform.contracts.accounts.SurveyKind;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody answers to a survey: a score where its kind has one, and words to some of its questions.
 *
 * @param texts in the order of the questions; none is blank
 */
record GivenAnswer(Integer score, List<SurveyText> texts) {

    static final int MOST_CHARACTERS = 5000;

    /** Holds an answer against what was asked; what does not fit is noted. */
    static GivenAnswer of(SurveyView survey, Integer score, Map<String, String> answers, Faults faults) {
        checkScore(survey.kind(), score, faults);
        Map<String, String> written = answers == null
                ? Map.of()
                : answers.entrySet().stream()
                        .filter(entry ->
                                entry.getValue() != null && !entry.getValue().isBlank())
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
        List<SurveyText> texts = new ArrayList<>();
        for (Question question : survey.questions()) {
            String text = written.get(question.key());
            if (text != null) {
                Texts.checkProse(faults, pointer(question.key()), text, MOST_CHARACTERS);
                texts.add(new SurveyText(question.key(), question.text(), text));
            }
        }
        checkKnown(survey, answers, faults);
        faults.check(
                survey.kind().hasScore() || !texts.isEmpty(), "#/answers", "must answer at least one of the questions");
        return new GivenAnswer(score, List.copyOf(texts));
    }

    private static void checkScore(SurveyKind kind, Integer score, Faults faults) {
        if (!kind.hasScore()) {
            faults.check(score == null, "#/score", "must be absent: the survey has none");
            return;
        }
        faults.check(
                score != null && score >= kind.least() && score <= kind.most(),
                "#/score",
                "must be a whole number from " + kind.least() + " to " + kind.most());
    }

    private static void checkKnown(SurveyView survey, Map<String, String> answers, Faults faults) {
        if (answers != null) {
            List<String> asked = survey.questions().stream().map(Question::key).toList();
            answers.keySet().stream()
                    .filter(key -> !asked.contains(key))
                    .sorted()
                    .forEach(key -> faults.add(Fault.at(pointer(key), "is no question of the survey: " + asked)));
        }
    }

    private static String pointer(String key) {
        return "#/answers/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** With line breaks as they are kept; browsers send them otherwise. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
