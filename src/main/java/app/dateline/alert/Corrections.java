package app.dateline.alert;

import app.dateline.alert.Alert.Matter;
import app.dateline.alert.Alert.State;
import app.dateline.alert.Alert.Why;
import app.dateline.alert.Remedy.Telling;
import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.ShownAt;
import app.dateline.text.Span;
import app.dateline.view.CitedView;
import app.dateline.view.CorrectionView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts right what was shown, in every message in which it stands: one that waits says the new words when it is sent, or is not sent
 * when it would tell of nothing else than a retracted article; one that was sent is changed, and where it cannot be, a reply says what is different. Doing it again does nothing more.
 */
final class Corrections {
    private static final int AT_A_TIME = 200;

    private final Outbox outbox;
    private final Alerts alerts;
    private final Articles articles;
    private final CorrectionView view;
    private final TransactionTemplate transaction;

    Corrections(Outbox outbox, Alerts alerts, Articles articles, CorrectionView view,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.alerts = alerts;
        this.articles = articles;
        this.view = view;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An article was taken back: no word of it stays, nor its name in a line of its own. */
    void retract(Article article) {
        pages(article, shown -> Optional.of(withdrawal(article, shown)), Matter.RETRACTED);
    }

    /** An article is there again: nobody is told of its retraction who has not been. */
    void restore(Article article) {
        String retraction = cause(Matter.RETRACTED, article.id());
        for (ChatId place : alerts.waitForRetraction(article.id())) {
            transaction.executeWithoutResult(status -> outbox.waiting(place, retraction).forEach(cause -> {
                if (outbox.withdraw(place, cause)) {
                    alerts.takenBack(place, cause, Why.RESTORED);
                }
            }));
        }
    }

    private static String cause(Matter matter, long article) {
        return matter.name().toLowerCase(Locale.ROOT) + " " + article + ".";
    }

    private Remedy withdrawal(Article article, List<ShownAt> shown) {
        boolean isNameOnly = shown.stream().allMatch(ShownAt::isNameOnly);
        return new Remedy() {
            @Override
            public Reply edited(Reply sent, boolean wasSeen, Locale language) {
                return view.withdrawn(sent, article.id(), language);
            }

            @Override
            public Optional<Telling> telling(String cause, Locale language) {
                return Optional.of(new Telling(cause,
                        Optional.of(view.retraction(CitedView.of(article), isNameOnly, language))));
            }
        };
    }

    /** An article has a new version. @param sentences finds those of a text */
    void correct(Article article, Changed.Sentences sentences) {
        var changes = new Changes(article, articles, view, sentences);
        boolean isCorrected = pages(article,
                shown -> changes.of(shown, alerts.correctedUpTo(article, shown.getFirst().message())),
                Matter.CORRECTED);
        if (isCorrected) {
            articles.corrected(article.id());
        }
    }

    private interface Finding {

        /** @param shown what one message shows of the article */
        Optional<Remedy> of(List<ShownAt> shown);
    }

    private boolean pages(Article article, Finding remedies, Matter matter) {
        boolean found = false;
        long before = Long.MAX_VALUE;
        List<ShownAt> page;
        do {
            page = outbox.showing(article.id(), before, AT_A_TIME);
            List<List<ShownAt>> messages = new ArrayList<>(page.stream()
                    .collect(Collectors.groupingBy(ShownAt::message, LinkedHashMap::new, Collectors.toList()))
                    .values());
            // A full page may have cut its last message in two, which begins the next page then, with what else was shown since.
            boolean isCut = page.size() == AT_A_TIME && messages.size() > 1;
            before = isCut ? messages.removeLast().getFirst().id() + 1 : page.isEmpty() ? before : page.getLast().id();
            found |= Boolean.TRUE.equals(transaction.execute(status -> messages.stream()
                    .map(shown -> remedies.of(shown).map(remedy -> put(article, shown.getFirst(), remedy, matter))
                            .orElse(false))
                    .reduce(false, Boolean::logicalOr)));
        } while (page.size() == AT_A_TIME);
        return found;
    }

    /** Returns true: something was to be put right, and is. */
    private boolean put(Article article, ShownAt shown, Remedy remedy, Matter matter) {
        Optional<OutboxMessage> message = outbox.find(shown.message());
        if (shown.state().isPresent() && message.isEmpty()) {
            // Taken back a moment ago, for another of the words in it.
            return true;
        }
        if (message.isPresent() && (isTakenBack(article, message.get(), matter) || message
                .filter(each -> isWaiting(shown)
                        && outbox.rewrite(each.id(), remedy.edited(each.reply(), false, shown.language())))
                .isPresent())) {
            return true;
        }
        String cause = cause(matter, article.id()) + article.sequence() + " m" + shown.message();
        Optional<Telling> telling = remedy.telling(cause, shown.language());
        Optional<String> ref = shown.refs().size() == 1 && !shown.isJoined() ? Optional.of(shown.refs().getFirst())
                : Optional.empty();
        Optional<OutboxMessage> standing = ref.flatMap(each -> outbox.standing(shown.chat(), each));
        if (standing.isPresent() && standing.get().id() != shown.message() && shows(standing.get(), article.id())) {
            // Another page of the same message stands there now, and is put right by itself.
            return true;
        }
        Optional<Reply> told = telling.filter(each -> note(article, shown, matter, each.cause()))
                .flatMap(Telling::reply);
        if (standing.filter(each -> each.id() == shown.message()).isPresent()) {
            Draft draft = new Draft(shown.chat(), Kind.CORRECTION, cause,
                    remedy.edited(standing.get().reply(), true, shown.language()), shown.language(), null);
            outbox.add(
                    told.map(reply -> draft.inPlaceOf(ref.get(), reply)).orElseGet(() -> draft.inPlaceOf(ref.get())));
        } else {
            told.ifPresent(reply -> outbox.add(reply(shown, message, reply, cause)));
        }
        return true;
    }

    private static boolean isWaiting(ShownAt shown) {
        return shown.state().filter(state -> state == OutboxMessage.State.PENDING).isPresent();
    }

    /**
     * What waits and would only tell of a retracted article is not sent; nor is a change of a message that another change follows: what
     * the chat is told then has to go on from the words that stand there.
     */
    private boolean isTakenBack(Article article, OutboxMessage message, Matter matter) {
        boolean isOvertaken = switch (matter) {
            case RETRACTED -> Messenger.isCause(message.cause(), article.id());
            case CORRECTED -> message.kind() == Kind.CORRECTION && message.edits() != null;
            case NEWS, FOLLOWS, DEVELOPS -> false;
        };
        if (!isOvertaken || !outbox.withdraw(message.chat(), message.cause())) {
            return false;
        }
        alerts.takenBack(message.chat(), message.cause(), matter == Matter.RETRACTED ? Why.RETRACTED : Why.CHANGED);
        return true;
    }

    private static boolean shows(OutboxMessage message, long article) {
        return message.reply().named().contains(article)
                || message.reply().evidence().stream().anyMatch(cited -> cited.articleId() == article);
    }

    private static Draft reply(ShownAt shown, Optional<OutboxMessage> message, Reply told, String cause) {
        String replyTo = shown.refs().isEmpty() ? null : shown.refs().getFirst();
        Draft draft = new Draft(shown.chat(), Kind.CORRECTION, cause, told, shown.language(), replyTo);
        return replyTo != null || message.isEmpty() ? draft : draft.inReplyTo(message.get().cause());
    }

    /**
     * Of a retraction each place is told once, however many messages show the words there; of a correction it is noted for each of
     * them, so that what differs later is compared with what was told of it. False when it was noted before.
     */
    private boolean note(Article article, ShownAt shown, Matter matter, String cause) {
        Evidence evidence = shown.evidence();
        Span span = new Span(evidence.start(), Math.max(evidence.end(), evidence.start() + 1));
        return alerts.add(
                new Alerts.Draft(null, shown.chat(), "", article.id(), article.current().version(), null, matter,
                        State.QUEUED, Why.NOTHING, List.of(), span, cause, null),
                matter == Matter.RETRACTED ? article.sequence() : shown.message());
    }
}
