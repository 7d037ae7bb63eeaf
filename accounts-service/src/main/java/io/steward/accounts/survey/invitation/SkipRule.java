package io.steward.accounts.survey.invitation;

import io.steward.accounts.survey.SurveySettingsView;
import io.steward.accounts.survey.SurveyView;

/** Why a contact is not asked; the first that applies is told. */
enum SkipRule {
    UNKNOWN_CONTACT,
    /** The account belongs to another csm. */
    NOT_YOURS,
    ACCOUNT_ARCHIVED,
    NO_ADDRESS,
    ACCOUNT_TOO_YOUNG,
    SAME_SURVEY_LATELY,
    ANY_SURVEY_LATELY,
    NOT_IN_SHARE;

    /** For a person. */
    String inWords(SurveyView survey, SurveySettingsView settings) {
        return switch (this) {
            case UNKNOWN_CONTACT -> "there is no such contact";
            case NOT_YOURS -> "only the owner of the account, a lead or an admin may ask its contacts";
            case ACCOUNT_ARCHIVED -> "the account is archived";
            case NO_ADDRESS -> "the contact has no e-mail address";
            case ACCOUNT_TOO_YOUNG -> "the account is not yet " + survey.minAccountAgeDays() + " days old";
            case SAME_SURVEY_LATELY ->
                "the contact was asked this survey in the last " + survey.minDaysBetween() + " days";
            case ANY_SURVEY_LATELY ->
                "the contact was asked a survey in the last " + settings.minDaysBetween() + " days";
            case NOT_IN_SHARE -> "the contact is not drawn into the " + survey.sharePercent() + " % that are asked";
        };
    }
}
