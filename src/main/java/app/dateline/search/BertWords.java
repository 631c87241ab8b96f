package app.dateline.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads text the way uncased BERT models were taught to: lower case, no accents, every punctuation mark and Chinese
 * character a word of its own, nothing invisible. Character classes are those of Hugging Face's BertNormalizer and
 * BertPreTokenizer.
 */
final class BertWords {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private BertWords() {}

    static List<String> of(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints().filter(BertWords::isVisible).forEach(c -> spread(c, visible));
        var found = new BertWords();
        Normalizer.normalize(visible, Normalizer.Form.NFD).codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).map(Character::toLowerCase)
                .forEach(found::take);
        found.endWord();
        return found.words;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> c != 0xFFFD;
        };
    }

    private static void spread(int c, StringBuilder into) {
        if (isChinese(c)) {
            into.append(' ').appendCodePoint(c).append(' ');
        } else {
            into.appendCodePoint(c);
        }
    }

    private void take(int c) {
        if (Character.isSpaceChar(c) || c == '\t' || c == '\n' || c == '\r') {
            endWord();
        } else if (isPunctuation(c)) {
            endWord();
            words.add(Character.toString(c));
        } else {
            word.appendCodePoint(c);
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                true;
            default -> false;
        };
    }

    private static boolean isChinese(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2B73F || c >= 0x2B740 && c <= 0x2B81F || c >= 0x2B920 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
    }
}
