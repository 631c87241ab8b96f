package app.dateline.subscription.query;

import app.dateline.subscription.query.Query.And;
import app.dateline.subscription.query.Query.Lang;
import app.dateline.subscription.query.Query.Not;
import app.dateline.subscription.query.Query.Or;
import app.dateline.subscription.query.Query.Phrase;
import app.dateline.subscription.query.Query.Source;
import app.dateline.subscription.query.Query.Speaker;
import app.dateline.subscription.query.Query.Word;
import java.util.List;

/** Writes a query so that it is read as the same one. */
record Writer(StringBuilder out) {

    String write(Query query) {
        switch (query) {
            case Word word -> out.append(word.text());
            case Phrase phrase -> quoted(phrase.text());
            case Speaker speaker -> field("speaker:", speaker.name());
            case Source source -> field("source:", source.name());
            case Lang lang -> out.append("lang:").append(lang.code());
            case And and -> joined(and.parts(), " AND ");
            case Or or -> joined(or.parts(), " OR ");
            case Not not -> {
                out.append("NOT ");
                part(not.query());
            }
        }
        return out.toString();
    }

    private void joined(List<Query> parts, String operator) {
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : operator);
            part(parts.get(i));
        }
    }

    private void part(Query query) {
        boolean isSeveral = query instanceof And || query instanceof Or;
        out.append(isSeveral ? "(" : "");
        write(query);
        out.append(isSeveral ? ")" : "");
    }

    private void field(String name, String value) {
        out.append(name);
        quoted(value);
    }

    private void quoted(String text) {
        out.append('"').append(text).append('"');
    }
}
