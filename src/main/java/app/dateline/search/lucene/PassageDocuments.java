package app.dateline.search.lucene;

import app.dateline.search.Hit;
import app.dateline.search.IndexedArticle;
import app.dateline.search.IndexedArticle.IndexedPassage;
import app.dateline.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;

/** How a passage stands in the index, one document each. */
final class PassageDocuments {
    static final String REF = "ref";
    static final String SOURCE = "source";
    /** The day of publication, counted from 1970; none where it is unknown. */
    static final String DAY = "day";
    static final String VECTOR = "vector";
    static final String ARTICLE = "article";

    private PassageDocuments() {}

    static Term article(long id) {
        return new Term(ARTICLE, Long.toString(id));
    }

    static List<Document> of(IndexedArticle article) {
        return article.passages().stream().map(passage -> document(article, passage)).toList();
    }

    private static Document document(IndexedArticle article, IndexedPassage passage) {
        var document = new Document();
        document.add(new StringField(ARTICLE, Long.toString(article.id()), Store.YES));
        document.add(new StoredField("version", article.version()));
        document.add(new StringField(SOURCE, article.source(), Store.YES));
        document.add(new StoredField("headline", article.headline()));
        document.add(new StoredField("language", article.language()));
        document.add(new StoredField("start", passage.start()));
        document.add(new StoredField("end", passage.end()));
        document.add(new StoredField("context_start", passage.context().start()));
        document.add(new StoredField("context_end", passage.context().end()));
        document.add(new StoredField("text", passage.text()));
        if (article.ref() != null) {
            document.add(new StringField(REF, article.ref(), Store.YES));
        }
        if (article.published() != null) {
            document.add(new StoredField("published", article.published().toString()));
            document.add(new LongField(DAY, article.published().toEpochDay(), Store.NO));
        }
        if (passage.section() != null) {
            document.add(new StoredField("section", passage.section()));
        }
        addWords(document, article, passage);
        if (passage.vector() != null) {
            document.add(new KnnFloatVectorField(VECTOR, passage.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        return document;
    }

    private static void addWords(Document document, IndexedArticle article, IndexedPassage passage) {
        String language = Languages.suffix(article.language());
        document.add(new TextField(Languages.BODY + language, passage.text(), Store.NO));
        document.add(new TextField(Languages.HEADLINE + language, article.headline(), Store.NO));
        if (passage.section() != null) {
            document.add(new TextField(Languages.SECTION + language, passage.section(), Store.NO));
        }
    }

    static Hit hit(Document document, Candidate found) {
        return new Hit(Long.parseLong(document.get(ARTICLE)), number(document, "version"), document.get(REF),
                document.get(SOURCE), document.get("headline"), document.get("language"),
                day(document.get("published")), document.get("section"), number(document, "start"),
                number(document, "end"), new Span(number(document, "context_start"), number(document, "context_end")),
                document.get("text"), found.words(), found.likeness(), found.score());
    }

    private static int number(Document document, String field) {
        return document.getField(field).numericValue().intValue();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
