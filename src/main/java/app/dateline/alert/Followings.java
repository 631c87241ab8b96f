package app.dateline.alert;

import app.dateline.chat.ChatId;
import app.dateline.match.TopicJudge;
import app.dateline.match.TopicJudge.Candidate;
import app.dateline.match.TopicJudge.Verdict;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.subscription.Subscription;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who follows what an article is about, by topic or by saved query. For one thread. */
final class Followings {
    private final FollowBook book;
    private final Topics topics;
    private final TopicJudge judge;

    Followings(FollowBook book, Topics topics, TopicJudge judge) {
        this.book = book;
        this.topics = topics;
        this.judge = judge;
    }

    /** The subscriptions that an article answers, by place, those of a place that want to hear soonest first. */
    Map<ChatId, List<Match>> of(ReadArticle article) {
        book.catchUp();
        Map<ChatId, List<Match>> byPlace = new LinkedHashMap<>();
        var candidate = new Candidate(article.words(), article.meaning());
        for (Topic topic : topics.all()) {
            var subject = new OfTopic(topic.command());
            if (book.isFollowed(subject)) {
                Verdict verdict = judge.judge(topic.query(), candidate);
                List<Subscription> followers = verdict.isAbout() ? book.followers(subject) : List.of();
                followers.forEach(each -> add(byPlace, new Match(each, topic.title(), verdict.words())));
            }
        }
        book.answered(article.words())
                .forEach((each, words) -> add(byPlace, new Match(each, each.subject().words(), words)));
        byPlace.values().forEach(matches -> matches.sort(Match.SOONEST));
        return byPlace;
    }

    private static void add(Map<ChatId, List<Match>> byPlace, Match match) {
        byPlace.computeIfAbsent(match.subscription().chat(), none -> new ArrayList<>()).add(match);
    }

    /** What a subscription is called. */
    String title(Subscription subscription) {
        return subscription.subject() instanceof OfTopic topic
                ? topics.find(topic.command()).map(Topic::title).orElse(topic.command())
                : subscription.subject().words();
    }
}
