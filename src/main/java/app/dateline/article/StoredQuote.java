package app.dateline.article;

import app.dateline.text.Quote;

/**
 * A quote with the article it stands in.
 *
 * @param text the words of {@code quote} in that version
 */
public record StoredQuote(Article article, Quote quote, String text) {}
