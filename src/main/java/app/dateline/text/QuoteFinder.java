package app.dateline.text;

import java.util.ArrayList;
import java.util.List;

/** Finds direct speech: what stands between quotation marks and is neither a title nor a word in doubt. */
final class QuoteFinder {
    /** Fewer words between marks are a name or a word in doubt, unless they are plainly spoken. */
    private static final int SPOKEN_WORDS = 3;
    private static final double UNKNOWN_SPEAKER = 0.3;
    private static final double UNCLOSED = 0.5;

    List<Quote> find(String text, List<Span> paragraphs) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            for (Quoted quoted : QuoteMarks.in(text, paragraphs.get(i), i)) {
                if (countWords(quoted.words().of(text)) >= SPOKEN_WORDS) {
                    double confidence = UNKNOWN_SPEAKER * (quoted.closed() ? 1 : UNCLOSED);
                    quotes.add(new Quote(quoted.words(), null, null, null, confidence, null));
                }
            }
        }
        return quotes;
    }

    private static int countWords(String words) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || c == '\'' || c == '’';
            // Japanese has no blanks between words; two characters make about one.
            count += letter && (!inWord || Character.isIdeographic(c) && i % 2 == 0) ? 1 : 0;
            inWord = letter;
        }
        return count;
    }
}
