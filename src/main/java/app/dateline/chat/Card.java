package app.dateline.chat;

/**
 * One find that can be sent to any chat by itself.
 *
 * @param id the same for the same words, at most 64 bytes, unlike that of any other card
 * @param title who speaks, or what the article is called
 * @param description the beginning of the words, to choose by
 * @param reply what is sent: the words and their source; no buttons
 */
public record Card(String id, String title, String description, Reply reply) {}
