package app.dateline.answer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The kind of words that a question waits for. */
enum Expected {
    TIME("\\bwhen\\b|\\b(what|which) (year|date|day|month|time|century|decade)\\b|\\b(what|which) (is|was) the (\\w+ )?date\\b|"
            + "\\bhow long ago\\b|когда|в каком году|\\bwann\\b|\\bquand\\b|\\bcuándo\\b|いつ"), NUMBER(
                    "\\bhow (many|much|old|long|far|tall|often|big|large|high|fast|heavy|deep|wide)\\b|"
                            + "\\b(what|which) ((is|was|are|were) )?((the|\\S+'s) )?(\\w+ )?(percentage|percent|number|price|share|age|amount|cost|population|rate|score|"
                            + "figure|value|size|total|revenue|profit|salary|budget|limit|length|height|weight|speed)\\b|"
                            + "сколько|\\bwie ?viele?\\b|\\bcombien\\b|\\bcuánt[oa]s?\\b|何人|何個|いくつ|いくら"), PERSON(
                                    "\\bwho\\b|\\bwhom\\b|\\bwhose\\b|\\b(what|which) (\\w+ ){0,5}(president|minister|director|leader|mayor|chief|chairman|chairwoman|"
                                            + "author|writer|actor|actress|singer|player|coach|wife|husband|founder|judge|senator|governor|pilot|person|man|woman)\\b|"
                                            + "\\bкто\\b|\\bкого\\b|\\bwer\\b|\\bqui\\b|\\bquién(es)?\\b|誰"), PLACE(
                                                    "\\bwhere\\b|\\b(what|which) (\\w+ )?(country|countries|city|state|town|place|islands?|capital|continent|region|county|river|village|"
                                                            + "airport|nation)\\b|\\bгде\\b|\\bwo\\b|\\boù\\b|\\bdónde\\b|どこ"), NAME(
                                                                    "\\bwhich\\b|\\bwhat (is|was) the name\\b|\\bwhat (company|team|band|movie|film|book|group|organization|agency|party|language)\\b"), ANY(
                                                                            "");

    private static final Set<String> TIMES = Set.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
            "sept", "sep", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "today", "yesterday", "tomorrow", "tonight", "century", "января", "февраля", "марта", "апреля",
            "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря");
    private static final Set<String> COUNTS = Set.of("one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety", "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "billion", "half",
            "twice", "third", "quarter", "none", "fourteen", "fifteen", "sixteen", "seventeen");
    private static final Set<String> AT = Set.of("in", "at", "from", "to", "near", "of", "on", "across", "outside",
            "off");

    private final Pattern asked;

    Expected(String asked) {
        this.asked = Pattern.compile(asked.isEmpty() ? "(?!)" : asked, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What this question waits for: the kind whose word stands first in it. */
    static Expected of(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        Expected best = ANY;
        int earliest = Integer.MAX_VALUE;
        for (Expected kind : values()) {
            var found = kind.asked.matcher(lower);
            if (found.find() && found.start() < earliest) {
                earliest = found.start();
                best = kind;
            }
        }
        return best;
    }

    /**
     * True when this word may be such an answer.
     *
     * @param before the word before it, in lower case; "" when there is none
     */
    boolean fits(Token word, String before) {
        return switch (this) {
            case TIME ->
                TIMES.contains(word.lower()) && (word.capital() || !word.lower().equals("may")) || year(word.lower());
            case NUMBER -> word.number() && !year(word.lower()) || COUNTS.contains(word.lower());
            case PERSON, NAME -> word.name() && !TIMES.contains(word.lower());
            case PLACE -> word.name() && AT.contains(before) && !TIMES.contains(word.lower());
            case ANY -> false;
        };
    }

    private static boolean year(String word) {
        return word.length() == 4 && word.chars().allMatch(Character::isDigit)
                && (word.startsWith("1") || word.startsWith("20"));
    }
}
