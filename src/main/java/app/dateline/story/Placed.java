package app.dateline.story;

/**
 * Where an article belongs.
 *
 * @param likeness how like it is to the story it joined, from 0 to 1; 0 for the first of a story
 * @param novelty which share of what it tells at its beginning the story had not told, from 0 to 1
 */
public record Placed(long story, Standing standing, double likeness, double novelty) {

    /** Up to which share of its beginning an article tells nothing new; words that all texts have make a copy's novelty up to .16. */
    private static final double NOTHING = 0.2;

    /** True when nobody misses anything who has read another article of the story. */
    public boolean tellsNothingNew() {
        return standing == Standing.COPY && novelty < NOTHING;
    }

    /** True when nothing else belonged to the story. */
    public boolean isFirst() {
        return standing == Standing.FIRST;
    }
}
