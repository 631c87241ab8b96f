package app.dateline.text;

import java.util.Set;

/** What has to be known of a language to read its news: word lists from the class path, all lower case. */
final class Lexicon {
    private final String language;
    private final Set<String> titles;
    private final Set<String> abbreviations;
    private final Set<String> stopwords;

    Lexicon(String language) {
        this.language = language;
        this.titles = WordList.words(language, "titles");
        this.abbreviations = WordList.words(language, "abbreviations");
        this.stopwords = WordList.words(language, "stopwords");
    }

    String language() {
        return language;
    }

    /** A title whose dot never ends a sentence, given without it: "mr", "sen". */
    boolean title(String word) {
        return titles.contains(word);
    }

    /** A word that is often cut with a dot, given without it: "corp", "a.m". */
    boolean abbreviation(String word) {
        return abbreviations.contains(word);
    }

    /** A word that begins a sentence, rather than a name, when it is capitalised. */
    boolean opensSentence(String word) {
        return stopwords.contains(word);
    }

    /** True where a number with a dot is an ordinal: "am 3. Mai". */
    boolean dotsOrdinals() {
        return language.equals("de");
    }
}
