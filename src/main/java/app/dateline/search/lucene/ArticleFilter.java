package app.dateline.search.lucene;

import app.dateline.search.SearchFilter;
import app.dateline.search.SearchQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The articles that a search may look at, as a query that scores nothing. */
final class ArticleFilter {
    private ArticleFilter() {}

    /** Null when it may look at all. */
    static @Nullable Query of(SearchQuery query) {
        List<Query> all = new ArrayList<>();
        if (!query.pool().isEmpty()) {
            all.add(anyOf(PassageDocuments.REF, query.pool()));
        }
        SearchFilter filter = query.filter();
        if (filter.byDay()) {
            Query days = LongField.newRangeQuery(PassageDocuments.DAY, day(filter.from(), Long.MIN_VALUE),
                    day(filter.to(), Long.MAX_VALUE));
            all.add(filter.undated() ? orUndated(days) : days);
        }
        if (!filter.sources().isEmpty()) {
            all.add(anyOf(PassageDocuments.SOURCE, filter.sources()));
        }
        return all.isEmpty() ? null : together(all);
    }

    private static Query together(List<Query> all) {
        var together = new BooleanQuery.Builder();
        all.forEach(each -> together.add(each, Occur.FILTER));
        return together.build();
    }

    private static Query orUndated(Query days) {
        Query undated = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(new FieldExistsQuery(PassageDocuments.DAY), Occur.MUST_NOT).build();
        return new BooleanQuery.Builder().add(days, Occur.SHOULD).add(undated, Occur.SHOULD).build();
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static long day(@Nullable LocalDate day, long open) {
        return Optional.ofNullable(day).map(LocalDate::toEpochDay).orElse(open);
    }
}
