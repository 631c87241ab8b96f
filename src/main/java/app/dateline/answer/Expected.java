package app.dateline.answer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kind of words that a question waits for. {@link AnswerWords} tells how well a word of a text is one. */
enum Expected {
    /** A year. */
    YEAR("(what|which) year|в каком году|en quelle année|in welchem jahr|en qué año|何年"),
    /** A date or a time. */
    TIME("when|(what|which) (\\w+ )?(date|day|month|time|century|decade)|what (is|was) the (\\w+ )?date|how long ago|когда|wann|"
            + "quand|cuándo|いつ"),
    /** A span of time, an age. */
    DURATION(
            "how (long|old)|how many (years|months|weeks|days|hours|minutes|seconds)|(what|which) ((is|was) )?(the )?(\\w+ )?age|"
                    + "сколько (лет|дней|часов|минут)|wie (lange|alt)|何歳"),
    /** A sum of money. */
    MONEY("how much(?= money|.*\\b(costs?|paid|pays?|spend|spent|worth|raised?|earn|earned|fined?|sell|sold|invest|invested|"
            + "dollars|donated?)\\b)|(?<=\\b(costs?|paid|pays?|spend|spent|worth|raised?|earn|earned|fined|sold|invested|donated)\\b.{0,80})how much|"
            + "(what|which) ((is|was|were|are) )?((the|\\S+'s) ){0,2}(\\w+ )?(price|cost|revenue|profit|salary|budget|fine|fee)"),
    /** A share of a whole. */
    SHARE("(what|which) ((is|was) the )?(\\w+ )?(percentage|percent|proportion|share|fraction)|how many percent"),
    /** A number of any kind. */
    NUMBER("how (many|much|far|tall|often|big|large|high|fast|heavy|deep|wide|strong|hot|cold)|(what|which) ((is|was|are|were) )?"
            + "((the|\\S+'s) ){0,2}(\\w+ )?(number|amount|population|rate|score|figure|value|size|total|limit|length|height|weight|speed|"
            + "magnitude|temperature|distance|depth|width)|сколько|wie ?viele?|combien|cuánt[oa]s?|何人|何個|いくつ|いくら"),
    /** A person. */
    PERSON("(?<!, )(who|whom|whose)|(what|which) (\\S+ ){0,5}(president|minister|director|leader|mayor|chief|chairman|chairwoman|author|"
            + "writer|actor|actress|singer|player|coach|wife|husband|founder|judge|senator|governor|pilot|person|man|woman|politician|"
            + "lawmaker|celebrity|star|athlete|comedian|musician|rapper|artist|ceo|king|queen|prince|princess|scientist|lawyer|"
            + "candidate|billionaire)|кто|кого|кому|wer|wen|wem|qui|quién(es)?|誰"),
    /** A country. */
    COUNTRY("(what|which) (\\S+ ){0,3}(country|countries|nation|nations)|(в )?как(ая|ой|ую) стран|welche[sm]? land|quel pays|"
            + "qué país|どの国"),
    /** Any place. */
    WHERE("where|где|куда|wo|wohin|où|dónde|どこ"),
    /** A place that is no country. */
    PLACE("(what|which) (\\S+ ){0,3}(city|cities|state|states|town|place|islands?|capital|continent|region|county|river|village|"
            + "airport|park|lake|sea|ocean|mountain|beach)"),
    /** The name of something else. */
    NAME("which|what (is|was|are|were) (the name|.{1,60} (called|named))|what's .{1,60} called|what (\\S+ )?(company|team|band|movie|film|book|group|organization|agency|party|language|show|"
            + "series|song|album|brand|product|game|airline|retailer|university|newspaper|bank)"),
    /** Words of no kind that can be told. */
    ANY("(?!)");

    private final Pattern asked;

    Expected(String asked) {
        // A word of a language without blanks has no bounds.
        String bounded = "(?<![\\p{L}\\p{N}])(?:" + asked + ")(?![\\p{L}\\p{N}])|" + unparted(asked);
        this.asked = Pattern.compile(bounded, Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static String unparted(String asked) {
        String words = String.join("|", asked.lines().flatMap(line -> Pattern.compile("\\|").splitAsStream(line))
                .filter(word -> word.codePoints().allMatch(point -> point >= 0x2E80)).toList());
        return words.isEmpty() ? "(?!)" : words;
    }

    /** What this question waits for: the kind whose words stand first in it; of several there, the first of this list. */
    static Expected of(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        Expected best = ANY;
        int earliest = Integer.MAX_VALUE;
        for (Expected kind : values()) {
            Matcher found = kind.asked.matcher(lower);
            if (found.find() && found.start() < earliest) {
                earliest = found.start();
                best = kind;
            }
        }
        return best;
    }
}
