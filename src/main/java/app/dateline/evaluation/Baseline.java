package app.dateline.evaluation;

/** The plain ways to search that the bot's answers are measured against, each over the same passages. */
public enum Baseline {
    /** BM25 alone. */
    WORDS,
    /** The likeness of question and passage alone; nothing in a language without vectors. */
    VECTORS,
    /** Both, weighed as the index does it, and nothing else. */
    FUSION,
    /** Both by their ranks alone, 1 / (60 + rank) each. */
    RRF
}
