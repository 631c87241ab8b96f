package app.dateline.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** What the documents of one segment score by words and by likeness; asked for in rising order. */
record LeafScores(LeafReaderContext leaf, @Nullable Scorer words, @Nullable VectorScorer vectors) {

    static LeafScores of(LeafReaderContext leaf, Weight words, float @Nullable [] vector) throws IOException {
        FloatVectorValues values = vector == null ? null : leaf.reader().getFloatVectorValues(PassageDocuments.VECTOR);
        // A rescorer reads the full vectors, not the ones of 8 bits that candidates are found by.
        return new LeafScores(leaf, words.scorer(leaf),
                values == null || vector == null ? null : values.rescorer(vector));
    }

    Candidate candidate(int document) throws IOException {
        int local = document - leaf.docBase;
        double byWords = words != null && isAt(words.iterator(), local) ? words.score() : 0;
        // Lucene tells a dot product d of unit vectors as (1 + d) / 2.
        double likeness = vectors != null && isAt(vectors.iterator(), local) ? 2 * vectors.score() - 1 : Double.NaN;
        return new Candidate(document, byWords, likeness, 0);
    }

    private static boolean isAt(DocIdSetIterator documents, int local) throws IOException {
        int at = documents.docID();
        return at == local || at < local && documents.advance(local) == local;
    }
}
