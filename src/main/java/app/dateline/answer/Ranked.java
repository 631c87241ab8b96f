package app.dateline.answer;

import app.dateline.search.Hit;

/** A passage with what speaks for it. */
record Ranked(Marks marks, Evidence evidence, double score) {
    Hit hit() {
        return marks.hit();
    }
}
