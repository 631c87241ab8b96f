package app.dateline.text;

import java.util.Locale;

/** Tells speech from what else stands between quotation marks: titles, nicknames, words in doubt, attributes of tags. */
final class SpeechFilter {
    /** Whether words between marks were said. */
    enum Verdict {
        YES,
        /** They look like a name and count only where somebody is told to say them. */
        MAYBE, NO
    }

    /** Fewer words between marks are a name or a word in doubt, unless they are plainly spoken. */
    private static final int SPOKEN_WORDS = 3;
    /** The longest names of works and bodies that are told from speech by their form alone. */
    private static final int NAME_WORDS = 5;
    private static final int NEAR = 40;

    private final Lexicon words;
    private final String text;

    SpeechFilter(Lexicon words, String text) {
        this.words = words;
        this.text = text;
    }

    Verdict of(Quoted quoted) {
        String said = quoted.words().of(text);
        int count = countWords(said);
        if (count == 0 || quoted.open() > 0 && text.charAt(quoted.open() - 1) == '=') {
            return Verdict.NO;
        }
        if (cueBefore(quoted)) {
            return Verdict.YES;
        }
        boolean cue = cueAfter(quoted, said);
        if (announcedAsName(quoted) && !cue || !cue && count < SPOKEN_WORDS) {
            return Verdict.NO;
        }
        if (title(said)) {
            return cue && !governed(quoted) ? Verdict.MAYBE : Verdict.NO;
        }
        return !nounPhrase(quoted, said, count) ? Verdict.YES : determined(quoted) ? Verdict.NO : Verdict.MAYBE;
    }

    /** A few words with a capital that end without a mark: where nouns have capitals, as likely the name of a thing. */
    private boolean nounPhrase(Quoted quoted, String said, int count) {
        boolean finished = Chars.terminal(said.charAt(said.length() - 1)) || said.endsWith(",")
                || quoted.after() < text.length() && text.charAt(quoted.after()) == ',';
        return words.nounsHaveCapitals() && count <= NAME_WORDS && Character.isUpperCase(said.codePointAt(0))
                && !finished;
    }

    /** A verb of speech and a comma or colon right before the marks. */
    private boolean cueBefore(Quoted quoted) {
        int at = Chars.dropBlanks(text, Math.max(0, quoted.open() - NEAR), quoted.open());
        if (at == 0 || ",:：、は".indexOf(text.charAt(at - 1)) < 0) {
            return false;
        }
        String[] before = text.substring(Math.max(0, at - NEAR), at - 1).toLowerCase(Locale.ROOT).split("[^\\p{L}’']+");
        return text.charAt(at - 1) != 'は' && before.length > 0 && words.cue(before[before.length - 1]);
    }

    /** Words that end as speech does, and a verb of speech among the next few words. */
    private boolean cueAfter(Quoted quoted, String said) {
        int at = quoted.after();
        boolean leans = ",?!，！？".indexOf(said.charAt(said.length() - 1)) >= 0
                || at < text.length() && text.charAt(at) == ',';
        if (!leans) {
            return false;
        }
        String after = text.substring(at, Math.min(text.length(), at + NEAR)).toLowerCase(Locale.ROOT);
        int seen = 0;
        for (String word : after.split("[^\\p{L}’']+")) {
            if (words.cue(word)) {
                return true;
            }
            if (++seen > 4) {
                break;
            }
        }
        return false;
    }

    /** "Der „…“": an article right before the marks makes a noun of what stands between them. */
    private boolean determined(Quoted quoted) {
        return words.is(Small.DETERMINER, wordBefore(quoted));
    }

    /** "On NBC's “…,” he said": what stands between the marks is a part of the clause before them. */
    private boolean governed(Quoted quoted) {
        String before = wordBefore(quoted);
        return words.is(Small.PREPOSITION, before) || before.endsWith("'s") || before.endsWith("’s");
    }

    private String wordBefore(Quoted quoted) {
        String before = text.substring(Math.max(0, quoted.open() - NEAR), quoted.open()).strip()
                .toLowerCase(Locale.ROOT);
        return before.substring(before.lastIndexOf(' ') + 1);
    }

    private boolean announcedAsName(Quoted quoted) {
        return words.herald(wordBefore(quoted));
    }

    /** Every word that counts has a capital, as in the name of a work. */
    private boolean title(String said) {
        boolean endsAsSpeech = words.verbsComeSecond() && Chars.terminal(said.charAt(said.length() - 1));
        if (!Character.isUpperCase(said.codePointAt(0)) || endsAsSpeech) {
            return false;
        }
        boolean finished = Chars.terminal(said.charAt(said.length() - 1));
        int capitals = 0;
        for (String word : said.split("[^\\p{L}\\p{N}’']+")) {
            if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
                continue;
            }
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            boolean small = joinsTitle(word) || !finished && words.opensSentence(word);
            if (!capital && !small) {
                return false;
            }
            capitals += capital ? 1 : 0;
        }
        return capitals >= 2;
    }

    /** A small word that stays small in the name of a work; verbs do not. */
    private boolean joinsTitle(String word) {
        return words.is(Small.PREPOSITION, word) || words.is(Small.DETERMINER, word)
                || words.is(Small.CONJUNCTION, word) || words.particle(word);
    }

    /** Words as a reader counts them: "hand-to-hand combat" has four, unless nouns are joined so all the time. */
    private int countWords(String said) {
        int count = 0;
        boolean inWord = false;
        boolean hyphenParts = !words.verbsComeSecond() && said.indexOf(' ') > 0;
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-' && !hyphenParts;
            boolean japanese = Character.isIdeographic(c) || c >= '\u3040' && c <= '\u30FF';
            // Japanese has no blanks between words; two characters make about one.
            count += letter && (!inWord || japanese && i % 2 == 0) ? 1 : 0;
            inWord = letter;
        }
        return count;
    }
}
