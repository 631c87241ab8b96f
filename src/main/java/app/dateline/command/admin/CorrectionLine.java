package app.dateline.command.admin;

import app.dateline.chat.RepliedTo;
import app.dateline.command.CommandCall;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a correction says: an article's number, then its whole new text, or {@code old words => new words} for a part of it. The text may stand
 * in the message that is replied to.
 *
 * @param words the new text, or the part and what takes its place
 */
record CorrectionLine(long article, String words) {
    private static final Pattern FORM = Pattern.compile("(?s)#?(\\d{1,18})(?:\\s+(.*))?");
    private static final Pattern PART = Pattern.compile("(?s)(.+?)\\s*=>\\s*(.*)");

    /** Empty when no article or no text is given. */
    static Optional<CorrectionLine> read(CommandCall call) {
        Matcher line = FORM.matcher(call.argument());
        RepliedTo about = call.about();
        if (!line.matches()) {
            return Optional.empty();
        }
        String typed = line.group(2) == null ? "" : line.group(2);
        String words = typed.isBlank() && about != null ? about.text() : typed;
        return words.isBlank() ? Optional.empty()
                : Optional.of(new CorrectionLine(Long.parseLong(line.group(1)), words.replace("\r\n", "\n")));
    }

    /** What becomes of the text. */
    Result of(String text) {
        if (words.strip().startsWith("=>")) {
            return new Result.Wrong("correct.nothing-before", 0);
        }
        Matcher part = PART.matcher(words);
        if (!part.matches()) {
            return words.equals(text) ? new Result.Wrong("correct.same", 0) : new Result.Text(words);
        }
        String old = part.group(1);
        int places = count(text, old);
        if (places != 1) {
            return new Result.Wrong(places == 0 ? "correct.no-part" : "correct.many-parts", places);
        }
        String corrected = text.replace(old, part.group(2));
        return corrected.isBlank() || corrected.equals(text) ? new Result.Wrong("correct.same", 0)
                : new Result.Text(corrected);
    }

    private static int count(String text, String words) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            count++;
        }
        return count;
    }

    /** A corrected text, or what is wrong. */
    sealed interface Result {

        record Text(String text) implements Result {}

        /** @param key of what is said @param places where the part stands */
        record Wrong(String key, int places) implements Result {}
    }
}
