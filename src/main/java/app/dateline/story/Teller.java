package app.dateline.story;

/**
 * An article of a story.
 *
 * @param source the outlet, "" when unknown
 */
public record Teller(long article, String source, Standing standing) {}
