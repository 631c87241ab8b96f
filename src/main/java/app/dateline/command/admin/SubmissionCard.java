package app.dateline.command.admin;

import app.dateline.text.Clip;
import app.dateline.view.VersionsView;
import app.dateline.view.SourceLine;
import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.ArticleVersion;
import app.dateline.article.Articles;
import app.dateline.article.Draft;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.ingest.DraftEdit;
import app.dateline.ingest.Submissions;
import app.dateline.ingest.Submissions.State;
import app.dateline.ingest.Submissions.Submission;
import app.dateline.match.TopicTrial;
import app.dateline.text.AnalyzedText;
import app.dateline.text.Sha256;
import app.dateline.text.TextAnalyzer;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A draft as it would stand in the store, with what is known of it and what can be done. */
@Component
class SubmissionCard {
    private static final int BEGINNING = 400;

    private final Submissions submissions;
    private final Articles articles;
    private final Topics topics;
    private final TopicTrial trial;
    private final TextAnalyzer analyzer;
    private final SourceLine source;
    private final VersionsView versions;
    private final Clock clock;
    private final Saying saying;

    SubmissionCard(Submissions submissions, Articles articles, Topics topics, TopicTrial trial, TextAnalyzer analyzer,
            SourceLine source, VersionsView versions, Clock clock, Saying saying) {
        this.submissions = submissions;
        this.articles = articles;
        this.topics = topics;
        this.trial = trial;
        this.analyzer = analyzer;
        this.source = source;
        this.versions = versions;
        this.clock = clock;
        this.saying = saying;
    }

    /** The card of a draft, or what became of it. */
    Reply of(Locale language, long id) {
        return submissions.find(id)
                .map(each -> each.state() == State.OPEN ? open(each, language) : ended(each, language))
                .orElseGet(() -> saying.say(language, "add.unknown", Long.toString(id)));
    }

    /** Says what a draft is said to be, and shows it anew. */
    Reply edited(Locale language, long id, String lines) {
        Optional<Submission> submission = submissions.find(id).filter(each -> each.state() == State.OPEN);
        if (submission.isEmpty()) {
            return of(language, id);
        }
        return switch (DraftEdit.of(submission.get().draft(), lines)) {
            case DraftEdit.Done done -> {
                submissions.change(id, done.draft());
                yield of(language, id);
            }
            case DraftEdit.Wrong wrong -> saying.say(language, wrong.why().key(),
                    wrong.why().values().toArray());
        };
    }

    private Reply ended(Submission submission, Locale language) {
        if (submission.state() == State.REPLACED) {
            return saying.say(language, "add.replaced", Long.toString(submission.id()));
        }
        return submission.article() == null ? saying.say(language, "add.discarded", Long.toString(submission.id()))
                : saying.say(language, "add.published", Long.toString(submission.article()));
    }

    private Reply open(Submission submission, Locale language) {
        Draft draft = submission.draft();
        AnalyzedText read = analyzer.analyze(draft.text(), draft.language(), draft.headings());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(asArticle(draft).current().title()));
        blocks.add(saying.line(language, "add.facts", outlet(draft, language),
                source.date(draft.published(), draft.dateline(), language),
                Locale.forLanguageTag(read.language()).getDisplayLanguage(language), read.passages().size(),
                read.quotes().size()));
        if (draft.url() != null) {
            blocks.add(saying.plain(draft.url()));
        }
        if (draft.source().isBlank()) {
            blocks.add(saying.line(language, "add.no-outlet", Long.toString(submission.id())));
        }
        blocks.add(saying.plain(beginning(draft.text())));
        String about = topics(draft);
        blocks.add(about.isEmpty() ? saying.line(language, "add.no-topics")
                : saying.line(language, "add.topics", about));
        articles.same(draft).ifPresent(same -> blocks.addAll(same(same, draft, language)));
        blocks.add(saying.line(language, "add.how", Long.toString(submission.id())));
        return new Reply(blocks, List.of(buttons(List.of(submission.id()), "", language)), null);
    }

    private String outlet(Draft draft, Locale language) {
        return draft.source().isBlank() ? saying.words(language, "source.no-outlet") : draft.source();
    }

    private static String beginning(String text) {
        return Clip.shown(text.strip(), BEGINNING);
    }

    private String topics(Draft draft) {
        List<Topic> all = topics.all();
        List<String> about = trial.about(asArticle(draft), all.stream().map(Topic::query).toList());
        return all.stream().filter(topic -> about.contains(topic.query()))
                .map(Topic::command).map(command -> "/" + command).collect(Collectors.joining(", "));
    }

    private List<Block> same(Article stored, Draft draft, Locale language) {
        String number = Long.toString(stored.id());
        if (stored.status() == Status.RETRACTED) {
            return List.of(saying.line(language, "add.same.retracted", number));
        }
        if (stored.current().sha256().equals(Sha256.of(draft.text()))) {
            return List.of(saying.line(language, "add.same", number));
        }
        List<Block> version = new ArrayList<>();
        version.add(saying.line(language, "add.same.version", number, stored.current().version() + 1));
        version.addAll(versions.change(stored, draft.text(), language));
        return version;
    }

    private Article asArticle(Draft draft) {
        return new Article(0, draft.ref(), draft.source(), draft.url(), Status.PUBLISHED, 0,
                new ArticleVersion(1, draft.headline(), draft.deck(), draft.dateline(), draft.author(),
                        draft.published(), draft.language(), draft.text(), draft.headings(), Sha256.of(draft.text()),
                        clock.instant()));
    }

    /** What is known of a draft, as lines to be changed and sent. */
    Reply lines(Locale language, long id) {
        return submissions.find(id).filter(each -> each.state() == State.OPEN)
                .map(each -> Reply.of(saying.line(language, "add.edit.how"),
                        Paragraph.of(Run
                                .code("/" + AddCommand.NAME + " edit " + id + "\n" + DraftEdit.lines(each.draft())))))
                .orElseGet(() -> of(language, id));
    }

    /** Several drafts, a line each, to be decided on together or one by one. */
    Reply list(Locale language, List<Long> ids) {
        return ids.isEmpty() ? saying.say(language, "add.list.none")
                : list(language, ids, saying.line(language, "add.list", ids.size()), "-all");
    }

    /** The same for drafts of feeds that are new: what is not shown is not decided on. @param open how many wait in all */
    Reply fresh(Locale language, List<Long> ids, int open) {
        boolean isWhole = ids.size() <= AddCommand.MOST_LISTED;
        return list(language, isWhole ? ids : ids.subList(0, AddCommand.MOST_LISTED),
                saying.line(language, "add.fresh", ids.size(), open), isWhole ? "-all" : "-these");
    }

    private Reply list(Locale language, List<Long> ids, Block heading, String several) {
        List<List<Run>> lines = ids.stream().limit(AddCommand.MOST_LISTED).map(submissions::find)
                .flatMap(Optional::stream)
                .map(each -> List.of(Run.of(line(each, language)))).toList();
        return new Reply(
                List.of(heading, new Items(lines)),
                List.of(buttons(ids, several, language)), null);
    }

    private String line(Submission submission, Locale language) {
        Draft draft = submission.draft();
        String line = saying.words(language, "add.list.line", Long.toString(submission.id()),
                asArticle(draft).current().title(), outlet(draft, language));
        return articles.same(draft).map(stored -> line + " – "
                + saying.words(language, "add.list.stored", Long.toString(stored.id()))).orElse(line);
    }

    private List<Button> buttons(List<Long> ids, String several, Locale language) {
        if (ids.size() == 1) {
            return List.of(saying.button(language, "button.publish", AddAction.publish(ids)),
                    saying.button(language, "button.edit", AddAction.edit(ids.getFirst())),
                    saying.button(language, "button.discard", AddAction.discard(ids)));
        }
        return List.of(saying.button(language, "button.publish" + several, AddAction.publish(ids)),
                saying.button(language, "button.discard" + several, AddAction.discard(ids)));
    }
}
