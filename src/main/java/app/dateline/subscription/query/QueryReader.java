package app.dateline.subscription.query;

import app.dateline.subscription.query.Query.And;
import app.dateline.subscription.query.Query.Lang;
import app.dateline.subscription.query.Query.Not;
import app.dateline.subscription.query.Query.Or;
import app.dateline.subscription.query.Query.Phrase;
import app.dateline.subscription.query.Query.Source;
import app.dateline.subscription.query.Query.Speaker;
import app.dateline.subscription.query.Query.Word;
import app.dateline.subscription.query.Sign.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Locale;

/**
 * Reads a query as a person types it: {@code treaty (Japan OR Tokyo) NOT fish speaker:Lavrov source:"Example Wire" lang:en}. NOT binds
 * closest, then AND, which may be left out, then OR. Operators are in capitals. No regular expressions, no wildcards.
 */
public final class QueryReader {
    /** Characters that a query may have. */
    public static final int LONGEST = 300;
    /** Words, phrases and fields that a query may have. */
    public static final int MOST_PARTS = 32;
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");
    private static final int DEEPEST = 8;

    private final List<Sign> signs;
    private int next;
    private int parts;
    private int depth;

    private QueryReader(List<Sign> signs) {
        this.signs = signs;
    }

    /** The query, or what is wrong with the text and where. */
    public static Reading read(String text) {
        if (text.length() > LONGEST) {
            return new Reading.Refused("query.too-long", LONGEST + 1, Integer.toString(text.length()));
        }
        try {
            Query query = new QueryReader(Signs.of(text)).whole();
            boolean isStorable = query.written().length() <= LONGEST + LONGEST / 3;
            return !query.isAnchored() ? new Reading.Refused("query.everything", 1, "")
                    : isStorable ? new Reading.Good(query)
                            : new Reading.Refused("query.too-long", LONGEST + 1, Integer.toString(text.length()));
        } catch (NotAQuery e) {
            return e.refused();
        }
    }

    private Query whole() {
        if (peek().is(Kind.END)) {
            throw new NotAQuery("query.empty", 1, "");
        }
        Query query = or();
        if (!peek().is(Kind.END)) {
            // Only a bracket can be left over.
            throw new NotAQuery("query.unopened", peek().column(), peek().text());
        }
        return query;
    }

    private Query or() {
        List<Query> all = new ArrayList<>(List.of(and()));
        while (peek().is(Kind.OR)) {
            next++;
            all.add(and());
        }
        return all.size() == 1 ? all.getFirst() : new Or(flat(all, Or.class));
    }

    private Query and() {
        List<Query> all = new ArrayList<>(List.of(not()));
        while (!peek().is(Kind.OR) && !peek().is(Kind.CLOSE) && !peek().is(Kind.END)) {
            if (peek().is(Kind.AND)) {
                next++;
            }
            all.add(not());
        }
        return all.size() == 1 ? all.getFirst() : new And(flat(all, And.class));
    }

    /** Brackets that change nothing are left out, so that the same query is written in one way. */
    private static List<Query> flat(List<Query> all, Class<? extends Query> kind) {
        List<Query> flat = new ArrayList<>();
        for (Query query : all) {
            if (kind.isInstance(query)) {
                flat.addAll(query instanceof And and ? and.parts() : ((Or) query).parts());
            } else {
                flat.add(query);
            }
        }
        return flat;
    }

    private Query not() {
        if (!peek().is(Kind.NOT)) {
            return one();
        }
        deeper(peek());
        next++;
        Query query = not();
        depth--;
        return query instanceof Not twice ? twice.query() : new Not(query);
    }

    private Query one() {
        Sign sign = peek();
        next++;
        return switch (sign.kind()) {
            case WORD -> part(new Word(meant(sign)), sign);
            case PHRASE -> part(new Phrase(sign.text()), sign);
            case SPEAKER -> part(new Speaker(sign.text()), sign);
            case SOURCE -> part(new Source(sign.text()), sign);
            case LANG -> part(new Lang(sign.text()), sign);
            case OPEN -> bracket(sign);
            case AND, OR, NOT, CLOSE -> throw new NotAQuery("query.missing", sign.column(), sign.text());
            case END -> throw new NotAQuery("query.missing-end", sign.column(), "");
        };
    }

    /** Whoever writes "shrimp or fish" hardly wants articles in which "or" stands. */
    private static String meant(Sign word) {
        String capitals = word.text().toUpperCase(Locale.ROOT);
        if (OPERATORS.contains(capitals) && !word.text().equals(capitals)) {
            throw new NotAQuery("query.small", word.column(), capitals);
        }
        return word.text();
    }

    private Query part(Query query, Sign sign) {
        if (++parts > MOST_PARTS) {
            throw new NotAQuery("query.too-many", sign.column(), sign.text());
        }
        return query;
    }

    private Query bracket(Sign open) {
        deeper(open);
        Query inside = or();
        if (!peek().is(Kind.CLOSE)) {
            throw new NotAQuery("query.unclosed-bracket", open.column(), open.text());
        }
        next++;
        depth--;
        return inside;
    }

    private void deeper(Sign sign) {
        if (++depth > DEEPEST) {
            throw new NotAQuery("query.too-deep", sign.column(), sign.text());
        }
    }

    private Sign peek() {
        return signs.get(next);
    }
}
