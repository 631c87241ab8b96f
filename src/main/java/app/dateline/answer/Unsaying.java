package app.dateline.answer;

import app.dateline.text.StopWords;

/** Tells the words of a question that say nothing of what it is about. */
final class Unsaying {
    private Unsaying() {}

    /** In a language without a list of stop words, words of up to three letters count as such. */
    static boolean is(String language, Token word) {
        if (StopWords.know(language)) {
            return StopWords.contain(language, word.lower()) || word.lower().length() == 1 && !word.number();
        }
        return word.lower().length() <= 3 && !word.number() && word.lower().codePointAt(0) < 0x2E80;
    }
}
