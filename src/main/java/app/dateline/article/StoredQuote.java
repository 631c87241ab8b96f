package app.dateline.article;

import app.dateline.text.Quote;

/**
 * A quote with the article it stands in.
 *
 * @param text the words of {@code quote} in that version
 */
public record StoredQuote(Article article, Quote quote, String text) {
    /** Quotes that are less sure are not shown to people: below it the speaker or the end of the words is a guess more often than not. */
    public static final double SURE = 0.5;
}
