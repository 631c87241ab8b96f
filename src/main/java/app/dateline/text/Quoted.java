package app.dateline.text;

/**
 * A stretch between quotation marks, whatever it may be: speech, a title, a word in doubt.
 *
 * @param words what stands between the marks, without blank ends
 * @param open offset of the opening mark
 * @param after one past the closing mark; the end of the words when there is none
 * @param closed false when its paragraph ends, or another begins, before a closing mark comes
 * @param paragraph number of its paragraph
 */
record Quoted(Span words, int open, int after, boolean closed, int paragraph) {}
