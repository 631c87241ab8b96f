package app.dateline.text;

import java.util.Locale;

/** Tells speech from what else stands between quotation marks: titles, nicknames, words in doubt, attributes of tags. */
final class SpeechFilter {
    /** Fewer words between marks are a name or a word in doubt, unless they are plainly spoken. */
    private static final int SPOKEN_WORDS = 3;
    private static final int NEAR = 40;

    private final Lexicon words;
    private final String text;

    SpeechFilter(Lexicon words, String text) {
        this.words = words;
        this.text = text;
    }

    boolean speech(Quoted quoted) {
        String said = quoted.words().of(text);
        int count = countWords(said);
        if (count == 0 || quoted.open() > 0 && text.charAt(quoted.open() - 1) == '=') {
            return false;
        }
        boolean cue = cueBefore(quoted) || cueAfter(quoted, said);
        return cue || count >= SPOKEN_WORDS && !title(said) && !announcedAsName(quoted);
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

    private boolean announcedAsName(Quoted quoted) {
        String before = text.substring(Math.max(0, quoted.open() - NEAR), quoted.open()).strip()
                .toLowerCase(Locale.ROOT);
        return words.herald(before.substring(before.lastIndexOf(' ') + 1));
    }

    /** Every word that counts has a capital, as in the name of a work. */
    private boolean title(String said) {
        boolean endsAsSpeech = words.verbsComeSecond() && Chars.terminal(said.charAt(said.length() - 1));
        if (!Character.isUpperCase(said.codePointAt(0)) || endsAsSpeech) {
            return false;
        }
        int capitals = 0;
        for (String word : said.split("[^\\p{L}\\p{N}’']+")) {
            if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
                continue;
            }
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            boolean small = words.opensSentence(word) || words.is(Lexicon.Small.PREPOSITION, word)
                    || words.particle(word);
            if (!capital && !small) {
                return false;
            }
            capitals += capital ? 1 : 0;
        }
        return capitals >= 2;
    }

    private static int countWords(String words) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
            boolean japanese = Character.isIdeographic(c) || c >= '\u3040' && c <= '\u30FF';
            // Japanese has no blanks between words; two characters make about one.
            count += letter && (!inWord || japanese && i % 2 == 0) ? 1 : 0;
            inWord = letter;
        }
        return count;
    }
}
