package app.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts paragraphs into outer sentences, whose direct speech stands as one token however many sentences it has itself. */
final class Frames {
    /** An endless sentence is cut here, so that reading one frame takes bounded time. */
    private static final int MOST_TOKENS = 300;

    private final Lexicon words;
    private final String text;

    Frames(Lexicon words, String text) {
        this.words = words;
        this.text = text;
    }

    /**
     * @param speech the stretches of speech in this paragraph, in order
     * @param names what stands between marks and is a name, by its opening mark
     */
    List<Frame> of(int number, Span paragraph, List<Quoted> speech, Map<Integer, Quoted> names) {
        List<Frame> frames = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        List<Span> sentences = new Sentences(words).of(text, paragraph);
        int next = 0;
        int at = paragraph.start();
        for (Span sentence : sentences) {
            while (at < sentence.end()) {
                if (next < speech.size() && at == speech.get(next).open()) {
                    Quoted quoted = speech.get(next++);
                    open.add(new Token(quoted.open(), quoted.after(), "\"", "\"", false, quoted));
                    at = Math.max(quoted.after(), at + 1);
                } else if (names.containsKey(at)) {
                    Quoted name = names.get(at);
                    nameBetweenMarks(text, at, name, open);
                    at = name.after();
                } else if (Chars.blank(text.charAt(at))) {
                    at++;
                } else {
                    int limit = next < speech.size() ? Math.min(speech.get(next).open(), paragraph.end())
                            : paragraph.end();
                    Token token = token(at, limit);
                    open.add(token);
                    at = token.genitive() ? token.end() + 2 : token.end();
                }
                if (open.size() >= MOST_TOKENS) {
                    close(number, open, frames);
                }
            }
            if (at == sentence.end() && !open.isEmpty() || sentence.end() == paragraph.end()) {
                close(number, open, frames);
            }
        }
        return frames;
    }

    /** The name as one token; a comma that stands inside the marks belongs to the sentence around it. */
    private static void nameBetweenMarks(String text, int at, Quoted name, List<Token> open) {
        int last = name.words().end() - 1;
        boolean comma = text.charAt(last) == ',';
        String inner = text.substring(name.words().start(), comma ? last : last + 1);
        open.add(new Token(at, name.after(), inner, inner.toLowerCase(Locale.ROOT), false, null));
        if (comma) {
            open.add(new Token(last, name.after(), ",", ",", false, null));
        }
    }

    /** A frame ends, unless it only goes on with who asked the question before it. */
    private void close(int number, List<Token> open, List<Frame> frames) {
        boolean joins = !frames.isEmpty() && !open.isEmpty()
                && frames.getLast().tokens().size() + open.size() < MOST_TOKENS && goesOn(frames.getLast(), open);
        if (joins) {
            List<Token> joined = new ArrayList<>(frames.removeLast().tokens());
            joined.addAll(open);
            frames.add(new Frame(number, joined));
        } else if (!open.isEmpty()) {
            frames.add(new Frame(number, open));
        }
        open.clear();
    }

    private boolean goesOn(Frame before, List<Token> next) {
        Quoted asked = before.tokens().getLast().speech();
        if (asked == null || asked.words().end() >= text.length()
                || "?!".indexOf(text.charAt(asked.words().end() - 1)) < 0) {
            return false;
        }
        return next.stream().limit(5).anyMatch(token -> words.cue(token.lower()))
                && next.stream().limit(5).noneMatch(token -> token.speech() != null || token.is(":"));
    }

    private Token token(int at, int limit) {
        if (!Character.isLetterOrDigit(text.codePointAt(at))) {
            int end = at + Character.charCount(text.codePointAt(at));
            String mark = text.substring(at, Math.min(end, text.length()));
            return new Token(at, Math.min(end, text.length()), mark, mark, false, null);
        }
        int end = at;
        while (end < limit && inWord(end, limit)) {
            end++;
        }
        String word = text.substring(at, end);
        boolean genitive = word.length() > 2 && word.endsWith("s") && "'’".indexOf(word.charAt(word.length() - 2)) >= 0;
        if (genitive) {
            end -= 2;
            word = text.substring(at, end);
        } else if (end < limit && text.charAt(end) == '.' && dotted(word)) {
            end++;
            word = text.substring(at, end);
        }
        return new Token(at, end, word, word.toLowerCase(Locale.ROOT), genitive, null);
    }

    private boolean inWord(int at, int limit) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return true;
        }
        if ("'’-.&".indexOf(c) < 0 || at + 1 >= limit || !Character.isLetterOrDigit(text.charAt(at + 1))) {
            return false;
        }
        // "said.Then" has lost a blank; "U.S." and "example.org" have not.
        return c != '.' || !(Character.isLowerCase(text.charAt(at - 1)) && Character.isUpperCase(text.charAt(at + 1)));
    }

    /** A word that keeps its dot: an initial, a title, "U.S.". */
    private boolean dotted(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0)) || word.indexOf('.') > 0
                || Character.isUpperCase(word.charAt(0))
                        && (words.title(word.toLowerCase(Locale.ROOT)) || word.equals("Jr") || word.equals("Sr"));
    }

    /** The bare word of a token that may keep its dot. */
    static String bare(@Nullable String lower) {
        return lower == null ? "" : lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
