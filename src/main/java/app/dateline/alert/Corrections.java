package app.dateline.alert;

import app.dateline.alert.Alert.Matter;
import app.dateline.alert.Alert.State;
import app.dateline.alert.Alert.Why;
import app.dateline.article.Article;
import app.dateline.article.ArticleVersion;
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
import app.dateline.view.CorrectionView.Corrected;
import app.dateline.view.CorrectionView.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** What is done about one message. */
    private interface Remedy {

        /** The message as it is to be. @param wasSeen true when the old words stood in the chat */
        Reply edited(Reply sent, boolean wasSeen, Locale language);

        /** What is said where it cannot be changed. */
        Reply told(Locale language);
    }

    /** An article was taken back: no word of it stays. */
    void retract(Article article) {
        Remedy remedy = new Remedy() {
            @Override
            public Reply edited(Reply sent, boolean wasSeen, Locale language) {
                return view.withdrawn(sent, article.id(), language);
            }

            @Override
            public Reply told(Locale language) {
                return view.retraction(CitedView.of(article), language);
            }
        };
        pages(article, shown -> Optional.of(remedy), Matter.RETRACTED);
    }

    /** An article has a new version. @param sentences finds those of a text */
    void correct(Article article, Changed.Sentences sentences) {
        var changes = new Changes(article, sentences);
        boolean isCorrected = pages(article,
                shown -> changes.of(shown.evidence()).map(changed -> changes.remedy(changed)),
                Matter.CORRECTED);
        if (isCorrected) {
            articles.corrected(article.id());
        }
    }

    private interface Finding {
        Optional<Remedy> of(ShownAt shown);
    }

    private boolean pages(Article article, Finding remedies, Matter matter) {
        boolean found = false;
        long before = Long.MAX_VALUE;
        List<ShownAt> page;
        do {
            page = outbox.showing(article.id(), before, AT_A_TIME);
            List<ShownAt> some = page;
            found |= Boolean.TRUE.equals(transaction.execute(status -> some.stream()
                    .map(shown -> remedies.of(shown).map(remedy -> put(article, shown, remedy, matter)).orElse(false))
                    .reduce(false, Boolean::logicalOr)));
            before = page.isEmpty() ? before : page.getLast().id();
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
        String alert = Messenger.cause(article.id(), shown.chat());
        if (matter == Matter.RETRACTED && message.filter(each -> each.cause().equals(alert)).isPresent()
                && outbox.withdraw(shown.chat(), alert)) {
            alerts.takenBack(shown.chat(), alert);
            return true;
        }
        boolean waits = shown.state().filter(state -> state == OutboxMessage.State.PENDING).isPresent();
        if (waits && message.isPresent()
                && outbox.rewrite(shown.message(), remedy.edited(message.get().reply(), false, shown.language()))) {
            return true;
        }
        Optional<String> ref = shown.refs().size() == 1 && !shown.isJoined() ? Optional.of(shown.refs().getFirst())
                : Optional.empty();
        Optional<OutboxMessage> standing = ref.flatMap(each -> outbox.standing(shown.chat(), each));
        if (standing.isPresent() && standing.get().id() != shown.message() && shows(standing.get(), article.id())) {
            // Another page of the same message stands there now, and is put right by itself.
            return true;
        }
        boolean isEditable = standing.filter(each -> each.id() == shown.message()).isPresent();
        String cause = matter.name().toLowerCase(Locale.ROOT) + " " + article.id() + "." + article.sequence() + " m"
                + shown.message();
        boolean isFirst = note(article, shown, matter, cause);
        if (isEditable) {
            Draft draft = new Draft(shown.chat(), Kind.CORRECTION, cause,
                    remedy.edited(standing.get().reply(), true, shown.language()),
                    shown.language(), null);
            outbox.add(isFirst ? draft.inPlaceOf(ref.get(), remedy.told(shown.language()))
                    : draft.inPlaceOf(ref.get()));
        } else if (isFirst) {
            outbox.add(reply(shown, message, remedy.told(shown.language()), cause));
        }
        return true;
    }

    private static boolean shows(OutboxMessage message, long article) {
        return message.reply().blocks().stream().anyMatch(block -> block instanceof app.dateline.chat.Block.Cited cited
                && cited.evidence().articleId() == article);
    }

    private static Draft reply(ShownAt shown, Optional<OutboxMessage> message, Reply told, String cause) {
        String replyTo = shown.refs().isEmpty() ? null : shown.refs().getFirst();
        Draft draft = new Draft(shown.chat(), Kind.CORRECTION, cause, told, shown.language(), replyTo);
        return replyTo != null || message.isEmpty() ? draft : draft.inReplyTo(message.get().cause());
    }

    /** Each place is told once, however many messages show the words there; true for the first of them, which is the newest. */
    private boolean note(Article article, ShownAt shown, Matter matter, String cause) {
        ChatId chat = shown.chat();
        Evidence evidence = shown.evidence();
        return alerts.add(new Alerts.Draft(null, chat, "", article.id(), article.current().version(), null, matter,
                State.QUEUED, Why.NOTHING, List.of(), new Span(evidence.start(), evidence.end()), cause, null),
                matter == Matter.RETRACTED ? article.sequence() : 0);
    }

    /** What is different in an article's new version, for each of the spans that were shown. */
    private final class Changes {
        private final Article article;
        private final Changed.Sentences sentences;
        private final Map<Evidence, Optional<Corrected>> known = new HashMap<>();
        private final Map<Integer, Optional<String>> texts = new HashMap<>();

        Changes(Article article, Changed.Sentences sentences) {
            this.article = article;
            this.sentences = sentences;
        }

        Optional<Corrected> of(Evidence shown) {
            return shown.version() >= article.current().version() ? Optional.empty()
                    : known.computeIfAbsent(shown, this::changed);
        }

        private Optional<Corrected> changed(Evidence shown) {
            Optional<String> old = texts.computeIfAbsent(shown.version(),
                    version -> articles.version(article.id(), version).filter(ArticleVersion::intact)
                            .map(ArticleVersion::text));
            String fresh = article.current().text();
            return old.filter(text -> shown.end() <= text.length()).flatMap(text -> Changed
                    .between(text, new Span(shown.start(), shown.end()), fresh, sentences)
                    .map(changed -> corrected(changed, text, fresh)));
        }

        private Corrected corrected(Changed changed, String old, String fresh) {
            int version = article.current().version();
            List<Sentence> pairs = changed.sentences().stream().map(pair -> CorrectionView
                    .sentence(pair.before().of(old), fresh, pair.now(), article.id(), version)).toList();
            Span now = changed.now();
            return now == null ? new Corrected(null, null, pairs)
                    : new Corrected(now.of(fresh), new Evidence(article.id(), version, now.start(), now.end()), pairs);
        }

        Remedy remedy(Corrected corrected) {
            return new Remedy() {
                @Override
                public Reply edited(Reply sent, boolean wasSeen, Locale language) {
                    return view.edited(sent, Changes.this::inPlace, wasSeen, language);
                }

                @Override
                public Reply told(Locale language) {
                    return view.correction(CitedView.of(article), corrected.sentences(), language);
                }
            };
        }

        private @Nullable Corrected inPlace(Evidence shown) {
            return shown.articleId() != article.id() ? null : of(shown).orElse(null);
        }
    }
}
