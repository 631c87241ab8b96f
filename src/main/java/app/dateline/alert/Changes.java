package app.dateline.alert;

import app.dateline.article.Article;
import app.dateline.article.ArticleVersion;
import app.dateline.article.Articles;
import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.outbox.ShownAt;
import app.dateline.text.Span;
import app.dateline.view.CitedView;
import app.dateline.view.CorrectionView;
import app.dateline.view.CorrectionView.Corrected;
import app.dateline.view.CorrectionView.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is different in an article's new version, for each of the spans that were shown, and which chat is told of it already. */
final class Changes {
    private final Article article;
    private final Articles articles;
    private final CorrectionView view;
    private final Changed.Sentences sentences;
    private final Map<Evidence, Optional<Corrected>> known = new HashMap<>();
    private final Map<Integer, Optional<String>> texts = new HashMap<>();
    /** Of each sentence that a place is told of, the cause of the message that tells it. */
    private final Map<ChatId, Map<Sentence, String>> told = new HashMap<>();

    Changes(Article article, Articles articles, CorrectionView view, Changed.Sentences sentences) {
        this.article = article;
        this.articles = articles;
        this.view = view;
        this.sentences = sentences;
    }

    /**
     * What is to be done about a message; empty when all that it shows stands as it was shown.
     *
     * @param shown all that it shows of the article
     * @param toldUpTo the version up to which its readers have been told what is different; 0 for none
     */
    Optional<Remedy> of(List<ShownAt> shown, int toldUpTo) {
        List<Evidence> changed = shown.stream().map(ShownAt::evidence).filter(each -> of(each).isPresent()).toList();
        return changed.isEmpty() ? Optional.empty()
                : Optional.of(new InPlace(shown.getFirst().chat(),
                        changed.stream().flatMap(each -> since(each, toldUpTo)).distinct().toList()));
    }

    private Optional<Corrected> of(Evidence shown) {
        return shown.articleId() != article.id() || shown.version() < 1
                || shown.version() >= article.current().version() ? Optional.empty()
                        : known.computeIfAbsent(shown, this::changed);
    }

    private Optional<Corrected> changed(Evidence shown) {
        String fresh = article.current().text();
        return text(shown.version()).filter(text -> shown.end() <= text.length()).flatMap(text -> Changed
                .between(text, new Span(shown.start(), shown.end()), fresh, sentences)
                .map(changed -> corrected(changed, text, fresh)));
    }

    private Optional<String> text(int version) {
        return texts.computeIfAbsent(version, number -> articles.version(article.id(), number)
                .filter(ArticleVersion::intact).map(ArticleVersion::text));
    }

    private Corrected corrected(Changed changed, String old, String fresh) {
        int version = article.current().version();
        List<Sentence> pairs = changed.sentences().stream().map(pair -> CorrectionView
                .sentence(pair.before().of(old), fresh, pair.now(), article.id(), version)).toList();
        Span now = changed.now();
        return now == null ? new Corrected(null, null, pairs)
                : new Corrected(now.of(fresh), new Evidence(article.id(), version, now.start(), now.end()), pairs);
    }

    /** The sentences that are not as they were when the readers were last told. */
    private Stream<Sentence> since(Evidence shown, int version) {
        Stream<Evidence> last = version <= shown.version() ? Stream.of(shown) : asOf(shown, version);
        return last.flatMap(each -> of(each).stream()).flatMap(each -> each.sentences().stream());
    }

    /** Where shown words stood in a later version. */
    private Stream<Evidence> asOf(Evidence shown, int version) {
        Optional<String> old = text(shown.version());
        Optional<String> later = text(version);
        if (old.isEmpty() || later.isEmpty()) {
            return Stream.of(shown);
        }
        return Changed.places(old.get(), new Span(shown.start(), shown.end()), later.get(), sentences).stream()
                .map(place -> new Evidence(article.id(), version, place.start(), place.end()));
    }

    /** New words in the place of the old ones. */
    private final class InPlace implements Remedy {
        private final ChatId place;
        private final List<Sentence> news;

        InPlace(ChatId place, List<Sentence> news) {
            this.place = place;
            this.news = news;
        }

        @Override
        public Reply edited(Reply sent, boolean wasSeen, Locale language) {
            return view.edited(sent, this::inPlace, wasSeen, language);
        }

        private @Nullable Corrected inPlace(Evidence shown) {
            return of(shown).orElse(null);
        }

        @Override
        public Optional<Telling> telling(String cause, Locale language) {
            if (news.isEmpty()) {
                return Optional.empty();
            }
            Map<Sentence, String> here = told.computeIfAbsent(place, none -> new HashMap<>());
            List<Sentence> untold = news.stream().filter(each -> !here.containsKey(each)).toList();
            untold.forEach(each -> here.put(each, cause));
            return Optional.of(untold.isEmpty()
                    ? new Telling(here.getOrDefault(news.getFirst(), cause), Optional.empty())
                    : new Telling(cause, Optional.of(view.correction(CitedView.of(article), untold, language))));
        }
    }
}
