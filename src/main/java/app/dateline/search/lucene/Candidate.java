package app.dateline.search.lucene;

/**
 * A document that may be a hit.
 *
 * @param words its BM25 score; 0 when no word matched
 * @param likeness cosine of question and passage; NaN when either has no vector
 * @param score what candidates are ordered by; 0 before they have been weighed against each other
 */
record Candidate(int document, double words, double likeness, double score) {

    Candidate withScore(double weighed) {
        return new Candidate(document, words, likeness, weighed);
    }
}
