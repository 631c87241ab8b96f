package app.dateline.answer;

import app.dateline.text.GivenNames;
import java.util.List;
import java.util.Set;

/** Tells how well a word of a text would answer a question of one kind, from 0 to 1. The steps between are judgements, not measured. */
final class AnswerWords {
    private static final Set<String> MONTHS = Set.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
            "sept", "sep", "oct", "nov", "dec", "января", "февраля", "марта", "апреля", "мая", "июня", "июля",
            "августа", "сентября", "октября", "ноября", "декабря");
    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "today", "yesterday", "tomorrow", "tonight", "century");
    private static final Set<String> COUNTS = Set.of("one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
            "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "dozen", "dozens",
            "hundred", "hundreds", "thousand", "thousands", "million", "billion", "trillion", "half", "twice", "third",
            "quarter", "none");
    private static final Set<String> LARGE = Set.of("thousand", "million", "billion", "trillion", "bn", "m");
    private static final Set<String> TIMES = Set.of("second", "seconds", "minute", "minutes", "hour", "hours", "day",
            "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades", "century", "centuries",
            "лет", "года", "дней", "часов");
    private static final Set<String> CURRENCIES = Set.of("dollar", "dollars", "euro", "euros", "pound", "pounds", "yen",
            "yuan", "rubles", "roubles", "cents", "usd", "eur");
    private static final Set<String> SHARES = Set.of("percent", "percentage", "per", "pct");
    private static final Set<String> PARTS = Set.of("half", "third", "quarter", "thirds", "quarters", "fifth", "tenth");
    private static final Set<String> AT = Set.of("in", "at", "from", "to", "near", "of", "on", "across", "outside",
            "off");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "president", "minister", "senator", "sen",
            "rep", "gov", "governor", "mayor", "judge", "ceo", "coach", "actor", "actress", "singer", "king", "queen",
            "prince", "princess", "pope", "chancellor", "secretary", "director", "chairman", "author", "professor",
            "general", "justice", "sir", "lord", "lady");
    /** A dateline is over within so many words: place, month, day, year, agency. */
    private static final int DATELINE = 6;
    private static final Set<String> DATELINE_END = Set.of("...", "…", "-", "–", "—", "--", "//", "/", ")", ") -",
            ") –", ") —");
    private static final String MONEY_SIGNS = "$€£¥₽₴";

    private final Expected expected;
    private final String text;
    private final List<Token> tokens;

    AnswerWords(Expected expected, String text, List<Token> tokens) {
        this.expected = expected;
        this.text = text;
        this.tokens = tokens;
    }

    /** How well the token at this place would answer. */
    double fit(int at) {
        return switch (expected) {
            case YEAR -> year(word(at)) ? 1 : 0;
            case TIME -> time(at);
            case DURATION -> number(at) ? TIMES.contains(word(at + 1)) ? 1 : 0.3 : 0;
            case MONEY -> number(at) ? money(at) ? 1 : LARGE.contains(word(at + 1)) ? 0.5 : 0.2 : 0;
            case SHARE -> number(at) ? share(at) ? 1 : 0.2 : PARTS.contains(word(at)) ? 0.6 : 0;
            case NUMBER -> number(at) ? year(word(at)) ? 0.2 : 1 : 0;
            case PERSON -> capital(at) ? person(at) : 0;
            case COUNTRY -> capital(at) ? country(at) ? 1 : 0.1 : 0;
            case WHERE -> capital(at) ? place(at) : 0;
            case PLACE -> capital(at) ? country(at) ? 0.2 : place(at) : 0;
            case NAME -> capital(at) ? run(at) > 1 ? 0.9 : tokens.get(at).first() ? 0.2 : 0.7 : 0;
            case ANY -> 0;
        };
    }

    private double time(int at) {
        if (at < DATELINE && opensWithDate()) {
            return 0;
        }
        if (MONTHS.contains(word(at)) && (tokens.get(at).capital() || !word(at).equals("may"))) {
            return dayOfMonth(word(at - 1)) || dayOfMonth(word(at + 1)) ? 1 : year(word(at + 1)) ? 0.9 : 0.6;
        }
        return year(word(at)) ? 0.6 : DAYS.contains(word(at)) ? 0.5 : 0;
    }

    /** True for "Jul 21, 2020 … " and "MOSCOW, May 6 — ": the day of the report, not what it reports. */
    private boolean opensWithDate() {
        for (int i = 0; i < Math.min(DATELINE, tokens.size()) - 1; i++) {
            if (tokens.get(i).number() && DATELINE_END.contains(between(i).strip())) {
                return true;
            }
        }
        return false;
    }

    private static boolean dayOfMonth(String word) {
        return word.length() <= 4 && !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private boolean money(int at) {
        int start = tokens.get(at).start();
        return start > 0 && MONEY_SIGNS.indexOf(text.charAt(start - 1)) >= 0 || CURRENCIES.contains(word(at + 1))
                || LARGE.contains(word(at + 1)) && CURRENCIES.contains(word(at + 2));
    }

    private boolean share(int at) {
        int end = tokens.get(at).end();
        return end < text.length() && text.charAt(end) == '%' || SHARES.contains(word(at + 1));
    }

    private double person(int at) {
        if (Places.known(word(at))) {
            return 0.1;
        }
        boolean given = GivenNames.contain(word(at)) && follows(at);
        if (given || at > 0 && GivenNames.contain(word(at - 1)) && follows(at - 1)) {
            return 1;
        }
        return TITLES.contains(word(at - 1)) ? 0.9 : run(at) > 1 ? 0.7 : tokens.get(at).first() ? 0.1 : 0.5;
    }

    private boolean country(int at) {
        return Places.country(word(at)) || follows(at) && Places.country(word(at) + " " + word(at + 1));
    }

    private double place(int at) {
        if (Places.known(word(at)) || follows(at) && Places.known(word(at) + " " + word(at + 1))) {
            return 1;
        }
        return AT.contains(word(at - 1)) ? 0.8 : tokens.get(at).first() ? 0.1 : 0.3;
    }

    /** How many capitalised words stand together here, this one among them; at most 3. */
    private int run(int at) {
        return 1 + (follows(at - 1) ? 1 : 0) + (follows(at) ? 1 : 0);
    }

    /** True when this token and the next are capitalised words with nothing but a blank, a hyphen or an initial's dot between. */
    private boolean follows(int at) {
        if (at < 0 || at + 1 >= tokens.size() || !tokens.get(at).capital() || !tokens.get(at + 1).capital()) {
            return false;
        }
        String between = between(at);
        return between.equals(" ") || between.equals("-")
                || between.equals(". ") && tokens.get(at).end() - tokens.get(at).start() == 1;
    }

    /** What stands between this token and the next; "" where they overlap, as in Japanese. */
    private String between(int at) {
        int end = tokens.get(at).end();
        return text.substring(end, Math.max(end, tokens.get(at + 1).start()));
    }

    private boolean capital(int at) {
        return tokens.get(at).capital() && !MONTHS.contains(word(at)) && !DAYS.contains(word(at));
    }

    private boolean number(int at) {
        return tokens.get(at).number() || COUNTS.contains(word(at));
    }

    private String word(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).lower();
    }

    private static boolean year(String word) {
        return word.length() == 4 && word.chars().allMatch(Character::isDigit)
                && (word.startsWith("1") || word.startsWith("20"));
    }
}
