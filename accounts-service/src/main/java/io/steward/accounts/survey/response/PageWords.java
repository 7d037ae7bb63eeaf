package io.steward.accounts.survey.response;

/** The words of the page around the questions, in one language. */
record PageWords(
        String language,
        String lowest,
        String highest,
        String optional,
        String send,
        String missing,
        String tooLong,
        String fault,
        String thanksTitle,
        String thanks,
        String usedTitle,
        String used,
        String expiredTitle,
        String expired,
        String unknownTitle,
        String unknown) {

    private static final PageWords ENGLISH = new PageWords(
            "en",
            "lowest",
            "highest",
            "optional",
            "Send my answer",
            "Please choose a number.",
            "At most 5000 characters, please.",
            "Something is missing",
            "Thank you",
            "Your answer has arrived. You can close this page.",
            "You have answered already",
            "This link takes one answer, and yours has arrived. If you want to add something, reply to our mail.",
            "This survey is over",
            "The link has run out. If there is something that we should know, reply to our mail.",
            "There is no such survey",
            "The link is not complete. Please open it once more from the mail.");

    private static final PageWords GERMAN = new PageWords(
            "de",
            "niedrigster Wert",
            "höchster Wert",
            "freiwillig",
            "Antwort senden",
            "Bitte wählen Sie eine Zahl.",
            "Bitte höchstens 5000 Zeichen.",
            "Es fehlt noch etwas",
            "Danke",
            "Ihre Antwort ist angekommen. Sie können diese Seite schließen.",
            "Sie haben schon geantwortet",
            "Dieser Link nimmt eine Antwort an, und Ihre ist da. Möchten Sie etwas ergänzen, antworten Sie auf unsere"
                    + " Mail.",
            "Diese Umfrage ist vorbei",
            "Der Link ist abgelaufen. Wenn wir etwas wissen sollten, antworten Sie auf unsere Mail.",
            "Diese Umfrage gibt es nicht",
            "Der Link ist nicht vollständig. Bitte öffnen Sie ihn noch einmal aus der Mail.");

    static PageWords in(String language) {
        return "de".equals(language) ? GERMAN : ENGLISH;
    }
}
