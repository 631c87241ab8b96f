package app.dateline.alert;

import app.dateline.match.Wanted;
import app.dateline.match.WordForms;
import app.dateline.match.WordForms.Word;
import app.dateline.subscription.query.Query;
import app.dateline.subscription.query.Query.And;
import app.dateline.subscription.query.Query.Lang;
import app.dateline.subscription.query.Query.Not;
import app.dateline.subscription.query.Query.Or;
import app.dateline.subscription.query.Query.Phrase;
import app.dateline.subscription.query.Query.Source;
import app.dateline.subscription.query.Query.Speaker;
import java.util.List;
import java.util.Optional;

/** Brings the words of a saved query to the forms in which they are compared with those of articles. For one thread. */
final class QueryForms {
    private final WordForms forms = new WordForms();

    /** What the query wants; empty when there is no word in it that an article could have. */
    Optional<Wanted> of(Query query) {
        return switch (query) {
            case Query.Word word -> phrase(word.text());
            case Phrase phrase -> phrase(phrase.text());
            case Speaker speaker -> Optional.of(forms(speaker.name())).filter(name -> !name.isEmpty())
                    .map(Wanted.Speaker::new);
            case Source source -> Optional.of(forms(source.name())).filter(name -> !name.isEmpty())
                    .map(Wanted.Source::new);
            case Lang lang -> Optional.of(new Wanted.Language(lang.code()));
            case And and -> all(and.parts());
            case Or or -> Optional.of(or.parts().stream().flatMap(part -> of(part).stream()).toList())
                    .filter(parts -> !parts.isEmpty()).map(Wanted.Any::new);
            case Not not -> of(not.query()).map(Wanted.Not::new);
        };
    }

    private Optional<Wanted> phrase(String words) {
        return Optional.of(forms(words)).filter(found -> !found.isEmpty()).map(Wanted.Phrase::new);
    }

    /** What no article can have keeps a whole conjunction from matching. */
    private Optional<Wanted> all(List<Query> parts) {
        List<Wanted> wanted = parts.stream().flatMap(part -> of(part).stream()).toList();
        boolean isWhole = parts.stream().allMatch(part -> part instanceof Not || of(part).isPresent());
        return isWhole ? Optional.of(new Wanted.All(wanted)) : Optional.empty();
    }

    private List<String> forms(String words) {
        return forms.of(words).stream().map(Word::form).toList();
    }
}
