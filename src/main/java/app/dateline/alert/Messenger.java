package app.dateline.alert;

import app.dateline.alert.Alert.Matter;
import app.dateline.answer.Answer;
import app.dateline.article.Article.Status;
import app.dateline.article.Articles;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Sealing;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.story.Standing;
import app.dateline.text.Span;
import app.dateline.view.AlertView;
import app.dateline.view.AlertView.News;
import app.dateline.view.CitedView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts alerts into words and into the outbox. */
final class Messenger {
    private final Articles articles;
    private final Excerpts excerpts;
    private final AlertView view;
    private final Sealing buttons;
    private final Outbox outbox;

    Messenger(Articles articles, Excerpts excerpts, AlertView view, Sealing buttons, Outbox outbox) {
        this.articles = articles;
        this.excerpts = excerpts;
        this.view = view;
        this.buttons = buttons;
        this.outbox = outbox;
    }

    /** A place is told of an article once, whatever becomes of the thread meanwhile. */
    static String cause(long article, ChatId place) {
        return "alert " + article + " t" + place.thread();
    }

    /** True for the cause of a message that tells an article, in whichever thread it was to be told. */
    static boolean isCause(String cause, long article) {
        return cause.startsWith("alert " + article + " t");
    }

    String title(List<String> titles, Locale language) {
        return view.title(titles, language);
    }

    /** What there is to tell where the story was, or was not, told before. */
    Matter matter(NewsItem item, boolean isTold) {
        if (!isTold) {
            return Matter.NEWS;
        }
        return item.placed().standing() == Standing.DEVELOPS ? Matter.DEVELOPS : Matter.FOLLOWS;
    }

    /** @param told the cause of the message that first told of the story there */
    void queue(NewsItem item, ChatId place, String cause, String title, Set<String> matched, Matter matter,
            Optional<String> told, boolean isSilent, Locale language) {
        boolean isLine = matter == Matter.FOLLOWS;
        Reply reply = isLine ? view.follows(CitedView.of(item.article().article()), item.sources(), language)
                : buttons.seal(place, view.alert(title, news(item, matched, matter == Matter.DEVELOPS), language));
        Draft draft = new Draft(place, Kind.PUSH, cause, reply, language, null);
        draft = told.map(draft::inReplyTo).orElse(draft);
        outbox.add(isSilent || isLine ? draft.silently() : draft);
    }

    /** An article with what matched in it. */
    News news(NewsItem item, Set<String> matched, boolean develops) {
        Span span = item.span(matched, excerpts);
        return new News(excerpts.found(item.article(), span, matched, others(item)),
                excerpts.quotes(item.article(), span, matched), develops, item.isDateDoubted());
    }

    private List<Answer.Cited> others(NewsItem item) {
        return item.others().stream().flatMap(id -> articles.find(id).stream())
                .filter(article -> article.status() != Status.RETRACTED).map(CitedView::of).toList();
    }
}
