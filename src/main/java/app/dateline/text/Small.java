package app.dateline.text;

/** The kinds of small words in {@code function.txt}; a language has those that it needs. */
enum Small {
    DETERMINER, PREPOSITION, CONJUNCTION, AUXILIARY, CALENDAR, RELATIVE, NEGATION,
    /** Adverbs and the like that stand between a subject and its verb. */
    SKIP,
    /** "He", "she", "they", "it", "I". */
    MAN, WOMAN, MANY, NEUTRAL, NARRATOR,
    /** Prepositions that hang a noun on another: "minister of", "spokesman for". */
    LINK,
    /** Nouns that name nobody: "critics". */
    VAGUE,
    /** Nouns and verbs of what is only heard or denied. */
    HEARSAY,
    /** What is said of words that nobody spoke: "invented". */
    FALSE,
    /** What words are called: "quotation". */
    UTTERANCE,
    /** "Nobody", "no". */
    NONE,
    /** Words after which it is open whether anything was said, or that nothing was: "if", "neither". */
    SUPPOSED,
    /** "Might", "could". */
    MODAL,
    /** "Would later say": a modal before it tells what came, not what might. */
    AFTERWARDS,
    /** "Mr", "Dr": they say how somebody is addressed. */
    COURTESY,
    /** "A friend" is somebody new. */
    INDEFINITE,
    /** Verb forms that are nouns as well: "report". */
    BASE,
    /** Nouns that speak for who wrote them: "letter". */
    MESSAGE,
    /** What joins a message to its writer: "by". */
    AUTHOR,
    /** "Night", "week": when, not who. */
    TIME,
    /** "Its", "their": in "according to its report" nobody new is named. */
    OWN,
    /** Nouns for people that are no role: "woman". */
    HUMAN,
    /** "That" and the words like it, which open a reported clause. */
    THAT,
    /** Verbs whose clause is a question. */
    ASKS,
    /** Verbs that report a clause without "that". */
    REPORTS,
    /** "And", "but". */
    JOIN,
    /** German: articles that show that a noun is no subject. */
    OBJECT,
    /** German: relatives that are no subject: "dem". */
    OBLIQUE,
    /** German: articles of an owner. */
    GENITIVE,
    /** German: verb forms that need a helper before them: "hatte … gesagt". */
    PARTICIPLE,
    /** German: words whose clause ends with its verb. */
    SUBORDINATE,
    /** German: verb forms of reported speech: "sei". */
    REPORTED,
    /** German: helpers of what is only heard: "soll … gesagt haben". */
    REPUTED,
    /** German: verbs that say what is written somewhere: "heißt es in". */
    WRITTEN,
    /** Verbs that quote somebody else. */
    CITES
}
