package app.dateline.chat;

/**
 * Where shown words stand in the store, so that they can be proven again before they are sent.
 *
 * @param start UTF-16 offset in that version's text
 * @param end one past the last unit
 */
public record Evidence(long articleId, int version, int start, int end) {}
