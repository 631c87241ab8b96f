package app.dateline.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The questions of one message. A message is parted only where each part is a question of its own, or shares its beginning with the
 * others; all else stays one question.
 *
 * @param all in the order of the message
 * @param oneSentence true when they stand in one sentence, so that what one says of days and outlets holds for all
 */
record Parts(List<Part> all, boolean oneSentence) {
    /** More are left as one question. */
    static final int MOST = 3;
    private static final Pattern END = Pattern.compile("(?<=[?？])\\s*");
    private static final Pattern CLOSING = Pattern.compile("[\\s?？.!]+$");
    private static final Pattern SOMEBODY = Pattern
            .compile("(?<=[\\p{L},] )\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*");
    private static final int FEWEST_WORDS = 3;
    /** A question of fewer terms hardly stands alone. */
    private static final int FEWEST_TERMS = 2;

    /**
     * @param asked as it was written
     * @param text to be looked for, with what it takes from the parts before
     */
    record Part(String asked, String text) {}

    static Parts of(String message, String language) {
        PartWords words = PartWords.of(language);
        String text = message.strip();
        List<String> sentences = END.splitAsStream(text).filter(Parts::hasWords).toList();
        if (sentences.size() > 1) {
            boolean all = sentences.stream()
                    .allMatch(each -> END.matcher(each).find() && words.asks(each) && isLong(each, language));
            List<Part> parts = all && sentences.size() <= MOST ? carried(sentences, words, language) : List.of();
            return parts.isEmpty() || parts.stream().anyMatch(part -> part.text().isBlank()) ? whole(message)
                    : new Parts(parts, false);
        }
        String bare = CLOSING.matcher(text).replaceFirst("");
        return Stream.<List<Part>>of(compared(bare, words), repeated(bare, words), joined(bare, words, language))
                .filter(parts -> parts.size() > 1 && parts.size() <= MOST).findFirst()
                .map(parts -> new Parts(parts, true)).orElseGet(() -> whole(message));
    }

    static Parts whole(String message) {
        return new Parts(List.of(new Part(message, message)), true);
    }

    /** False for a second question mark, which belongs to the question before. */
    private static boolean hasWords(String sentence) {
        return sentence.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isLong(String sentence, String language) {
        return language.equals("ja") || sentence.split("\\s+").length >= FEWEST_WORDS;
    }

    private static List<Part> compared(String text, PartWords words) {
        return words.compared(text).stream().map(each -> new Part(each, each)).toList();
    }

    private static List<Part> repeated(String text, PartWords words) {
        List<String> found = words.repeated(text);
        return found == null || !words.asks(text) || !words.joints(text).isEmpty() ? List.of()
                : found.stream().skip(1).map(each -> found.getFirst() + " " + each).map(each -> new Part(each, each))
                        .toList();
    }

    private static List<Part> joined(String text, PartWords words, String language) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int[] joint : words.joints(text)) {
            parts.add(text.substring(from, joint[0]));
            from = joint[1];
        }
        parts.add(text.substring(from));
        boolean first = words.asks(parts.getFirst()) && isLong(parts.getFirst(), language);
        boolean rest = parts.stream().skip(1).allMatch(part -> part.split("\\s+").length > 1
                && !isRelative(parts.getFirst(), part));
        return first && rest ? carried(parts, words, language) : List.of();
    }

    /** "Who is the captain who sank the ship and who fled?" goes on with its own "who". */
    private static boolean isRelative(String first, String further) {
        String word = further.split("[\\s'’]", 2)[0];
        return Pattern.compile("(?<!^)(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(first).find();
    }

    /** What "it" means stands in the first question, and so does what a very short one is about. */
    private static List<Part> carried(List<String> parts, PartWords words, String language) {
        String first = CLOSING.matcher(parts.getFirst()).replaceFirst("");
        String subject = words.subject(first);
        Matcher named = SOMEBODY.matcher(first);
        String somebody = named.find() ? named.group() : null;
        List<Part> carried = new ArrayList<>(List.of(new Part(parts.getFirst(), first)));
        for (String part : parts.subList(1, parts.size())) {
            String bare = CLOSING.matcher(part).replaceFirst("");
            String resolved = words.resolved(bare, subject, somebody);
            boolean isShort = Asked.read(bare, language).terms().size() < FEWEST_TERMS;
            carried.add(new Part(part, resolved != null ? resolved : isShort ? bare + " " + subject : bare));
        }
        return List.copyOf(carried);
    }
}
