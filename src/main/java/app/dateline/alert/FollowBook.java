package app.dateline.alert;

import app.dateline.match.ArticleWords;
import app.dateline.match.QueryBook;
import app.dateline.match.WordRanks;
import app.dateline.subscription.Subject;
import app.dateline.subscription.Subject.OfQuery;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.subscription.Subscription;
import app.dateline.subscription.Subscriptions;
import app.dateline.subscription.query.QueryReader;
import app.dateline.subscription.query.Reading.Good;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All subscriptions to be heard, at hand in memory: a copy that is brought up to date before each use. Equal queries are kept and
 * compared once, however many follow them. For one thread.
 */
final class FollowBook {
    private static final Logger log = LoggerFactory.getLogger(FollowBook.class);
    private static final int AT_A_TIME = 1_000;

    private final Subscriptions subscriptions;
    private final QueryBook<String> queries;
    private final QueryForms forms = new QueryForms();
    private final Map<Long, Subscription> heard = new HashMap<>();
    private final Map<String, Set<Long>> bySubject = new HashMap<>();
    private long revision;

    FollowBook(Subscriptions subscriptions, WordRanks ranks) {
        this.subscriptions = subscriptions;
        this.queries = new QueryBook<>(ranks);
    }

    /** Takes in what has changed since the last time. */
    void catchUp() {
        if (subscriptions.revision() == revision) {
            return;
        }
        List<Subscription> changed;
        do {
            changed = subscriptions.changedSince(revision, AT_A_TIME);
            changed.forEach(this::take);
            if (changed.size() == AT_A_TIME && changed.getLast().revision() == changed.getFirst().revision()) {
                // One change of so many that a page cannot end within it: all of it counts.
                takeAll();
                return;
            }
            revision = changed.isEmpty() ? revision : nextRevision(changed);
        } while (changed.size() == AT_A_TIME);
    }

    /** A full page may have cut its last change in two. */
    private static long nextRevision(List<Subscription> changed) {
        long last = changed.getLast().revision();
        return changed.size() < AT_A_TIME ? last : last - 1;
    }

    private void takeAll() {
        long upTo = subscriptions.revision();
        List.copyOf(heard.values()).forEach(this::drop);
        long behind = 0;
        List<Subscription> page;
        do {
            page = subscriptions.heard(behind, AT_A_TIME);
            page.forEach(this::take);
            behind = page.isEmpty() ? behind : page.getLast().id();
        } while (!page.isEmpty());
        revision = upTo;
    }

    private void take(Subscription subscription) {
        Subscription before = heard.get(subscription.id());
        if (before != null) {
            drop(before);
        }
        if (!subscription.isHeard()) {
            return;
        }
        String key = key(subscription.subject());
        if (subscription.subject() instanceof OfQuery query && !bySubject.containsKey(key) && !keep(key, query)) {
            return;
        }
        heard.put(subscription.id(), subscription);
        bySubject.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(subscription.id());
    }

    private boolean keep(String key, OfQuery query) {
        if (QueryReader.read(query.text()) instanceof Good good) {
            var wanted = forms.of(good.query());
            wanted.ifPresent(each -> queries.put(key, each));
            return wanted.isPresent();
        }
        log.warn("the saved query {} cannot be read and matches nothing", query.text());
        return false;
    }

    private void drop(Subscription subscription) {
        heard.remove(subscription.id());
        String key = key(subscription.subject());
        Set<Long> followers = bySubject.get(key);
        if (followers != null) {
            followers.remove(subscription.id());
            if (followers.isEmpty()) {
                bySubject.remove(key);
                queries.remove(key);
            }
        }
    }

    static String key(Subject subject) {
        return switch (subject) {
            case OfTopic topic -> "topic " + topic.key();
            case OfQuery query -> "query " + query.key();
        };
    }

    /** True when somebody follows this. */
    boolean isFollowed(Subject subject) {
        return bySubject.containsKey(key(subject));
    }

    int size() {
        return heard.size();
    }

    /** Who follows this, in the order of their numbers of subscription. */
    List<Subscription> followers(Subject subject) {
        return followers(key(subject));
    }

    private List<Subscription> followers(String key) {
        List<Subscription> found = new ArrayList<>();
        for (long id : bySubject.getOrDefault(key, Set.of())) {
            Subscription each = heard.get(id);
            if (each != null) {
                found.add(each);
            }
        }
        return found;
    }

    /** The followers of all saved queries that an article answers, each with the forms of the words that matched. */
    Map<Subscription, Set<String>> answered(ArticleWords article) {
        Map<Subscription, Set<String>> found = new HashMap<>();
        for (String key : queries.matching(article)) {
            Set<String> words = article.matched(queries.wanted(key));
            followers(key).forEach(each -> found.put(each, words));
        }
        return found;
    }
}
