package app.dateline.story;

/**
 * Where an article belongs.
 *
 * @param likeness how like it is to the story it joined, from 0 to 1; 0 for the first of a story
 * @param novelty which share of what it tells at its beginning the story had not told, from 0 to 1
 */
public record Placed(long story, Standing standing, double likeness, double novelty) {

    /** True when nothing else belonged to the story. */
    public boolean isFirst() {
        return standing == Standing.FIRST;
    }
}
