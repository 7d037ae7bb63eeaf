package io.steward.local.demo;

import io.steward.local.demo.Signals.SurveyAnswer;
import io.steward.local.demo.Signals.Touchpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** How a customer and its vendor kept in touch: calls, meetings, answers, and what surveys brought. */
final class Relation {
    private static final List<String> TWO_WAY = List.of("CALL", "MEETING", "REPLY", "TRAINING", "MESSAGE_CLICKED");
    private static final int QUARTER = 90;

    private Relation() {}

    /** Two-way contacts at the pace of the size up to the last one, and a newsletter every month. */
    static List<Touchpoint> touchpoints(Company company, LocalDate day) {
        Chance chance = Chance.of("touchpoints", company.externalId());
        int age = company.age(day);
        int last = Math.min(company.plot().touch().daysAgo(chance), age - 1);
        int pace = pace(company.size());
        List<Touchpoint> touchpoints = new ArrayList<>();
        for (int daysAgo = last; daysAgo < Math.min(age, Usage.DAYS); daysAgo += pace) {
            touchpoints.add(touchpoint(company, chance.one(TWO_WAY), day.minusDays(daysAgo), chance));
        }
        for (int daysAgo = chance.between(5, 30); daysAgo < Math.min(age, Usage.DAYS); daysAgo += 30) {
            touchpoints.add(touchpoint(company, "MESSAGE_SENT", day.minusDays(daysAgo), chance));
        }
        return touchpoints;
    }

    /** NPS each quarter and CSAT after a solved case; small customers answer seldom, young ones were not asked yet. */
    static List<SurveyAnswer> surveyAnswers(Company company, LocalDate day) {
        Chance chance = Chance.of("surveys", company.externalId());
        List<SurveyAnswer> answers = new ArrayList<>();
        boolean wasHeard = company.size() != Size.SELF_SERVE || chance.between(1, 10) <= 6;
        if (company.plot().isYoung() || company.plot() == Plot.CHURNED || !wasHeard) {
            return answers;
        }
        Mood mood = company.plot().mood();
        int lately = chance.between(15, 70);
        answers.add(answer(company, "NPS", nps(mood, chance), day.minusDays(lately), chance));
        answers.add(answer(company, "NPS", nps(Mood.NEUTRAL, chance), day.minusDays(lately + QUARTER), chance));
        answers.add(answer(company, "CSAT", satisfaction(mood, chance), day.minusDays(chance.between(3, 60)), chance));
        if (company.size() == Size.ENTERPRISE) {
            answers.add(
                    answer(company, "CES", satisfaction(mood, chance), day.minusDays(chance.between(10, 80)), chance));
        }
        return answers;
    }

    /** Days between two contacts. */
    private static int pace(Size size) {
        return switch (size) {
            case ENTERPRISE -> 9;
            case MID_MARKET -> 18;
            case SMB -> 32;
            case SELF_SERVE -> 55;
        };
    }

    private static int nps(Mood mood, Chance chance) {
        return switch (mood) {
            case POSITIVE -> chance.between(9, 10);
            case NEUTRAL -> chance.between(7, 9);
            case NEGATIVE -> chance.between(3, 6);
            case ESCALATED -> chance.between(1, 4);
            case SILENT -> chance.between(7, 8);
        };
    }

    private static int satisfaction(Mood mood, Chance chance) {
        return switch (mood) {
            case POSITIVE -> chance.between(4, 5);
            case NEUTRAL, SILENT -> chance.between(3, 5);
            case NEGATIVE -> chance.between(2, 3);
            case ESCALATED -> chance.between(1, 2);
        };
    }

    private static Touchpoint touchpoint(Company company, String kind, LocalDate date, Chance chance) {
        return new Touchpoint(company.externalId(), kind, at(date, chance));
    }

    private static SurveyAnswer answer(Company company, String kind, int score, LocalDate date, Chance chance) {
        return new SurveyAnswer(company.externalId(), kind, score, at(date, chance));
    }

    private static Instant at(LocalDate date, Chance chance) {
        return date.atTime(chance.between(8, 17), chance.between(0, 59)).toInstant(ZoneOffset.UTC);
    }
}
