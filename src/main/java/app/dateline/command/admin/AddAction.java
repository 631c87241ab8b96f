package app.dateline.command.admin;

import app.dateline.article.Articles;
import app.dateline.article.Saved;
import app.dateline.chat.Block;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.ingest.Submissions;
import app.dateline.ingest.Submissions.State;
import app.dateline.ingest.Submissions.Submission;
import app.dateline.people.Audit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An editor publishes drafts, changes what is said of one, or throws them away. */
@Component
class AddAction implements ButtonAction {
    private static final Logger log = LoggerFactory.getLogger(AddAction.class);
    private static final String PUBLISH = "publish";
    private static final String PUBLISH_SURE = "publish-sure";
    private static final String DISCARD = "discard";
    private static final String EDIT = "edit";
    private static final int MOST_TOLD = 20;

    private final Submissions submissions;
    private final Additions additions;
    private final Articles articles;
    private final SubmissionCard card;
    private final Audit audit;
    private final HeldBack held;
    private final Saying saying;

    AddAction(Submissions submissions, Additions additions, Articles articles, SubmissionCard card, Audit audit,
            HeldBack held, Saying saying) {
        this.submissions = submissions;
        this.additions = additions;
        this.articles = articles;
        this.card = card;
        this.audit = audit;
        this.held = held;
        this.saying = saying;
    }

    static Call publish(List<Long> ids) {
        return new Call(AddCommand.NAME, PUBLISH + " " + joined(ids));
    }

    static Call discard(List<Long> ids) {
        return new Call(AddCommand.NAME, DISCARD + " " + joined(ids));
    }

    static Call edit(long id) {
        return new Call(AddCommand.NAME, EDIT + " " + id);
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public String name() {
        return AddCommand.NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(AddCommand.NAME);
    }

    /** The argument is what to do, and the numbers of drafts. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        if (parts[0].equals(EDIT)) {
            return card.lines(call.language(), Long.parseLong(parts[1]));
        }
        List<Long> ids = Arrays.stream(parts[1].split(",")).map(Long::valueOf).toList();
        if (parts[0].equals(PUBLISH) && ids.size() > 1) {
            return sure(call, ids);
        }
        // Before the store's counter is held, so that two who decide on the same ones do not wait for each other.
        submissions.hold(ids);
        List<Block> lines = new ArrayList<>();
        for (long id : ids) {
            Block line = parts[0].startsWith(PUBLISH) ? published(call, id) : discarded(call, id);
            if (lines.size() < MOST_TOLD) {
                lines.add(line);
            }
        }
        Reply done = new Reply(lines, List.of(), null);
        return (parts[0].equals(DISCARD) ? done : held.with(done, call.language())).replacing();
    }

    private Reply sure(CommandCall call, List<Long> ids) {
        List<Submission> drafts = ids.stream().map(submissions::find).flatMap(Optional::stream)
                .filter(each -> each.state() == State.OPEN).toList();
        long versions = drafts.stream().filter(each -> articles.same(each.draft()).isPresent()).count();
        return saying.ask(call, List.of(saying.line(call.language(), "add.sure", drafts.size(), versions)),
                "button.publish-all", new Call(AddCommand.NAME, PUBLISH_SURE + " " + joined(ids))).replacing();
    }

    private Block published(CommandCall call, long id) {
        var done = new Additions.Published[1];
        audit.make(Authors.of(call), () -> {
            done[0] = additions.publish(id);
            return done[0].change();
        });
        Saved saved = done[0].saved();
        if (saved == null) {
            return decided(call, id);
        }
        log.info("{} has published draft {}: {}", call.from().id(), id, saved);
        String title = articles.find(saved.articleId()).orElseThrow().current().title();
        return saying.line(call.language(), switch (saved) {
            case Saved.Added added -> "add.done.added";
            case Saved.Updated updated -> "add.done.updated";
            case Saved.Known known -> "add.done.known";
        }, Long.toString(saved.articleId()), title, saved.version());
    }

    private Block discarded(CommandCall call, long id) {
        return audit.make(Authors.of(call), () -> additions.discard(id)).isPresent()
                ? saying.line(call.language(), "add.discarded", Long.toString(id))
                : decided(call, id);
    }

    private Block decided(CommandCall call, long id) {
        boolean isReplaced = submissions.find(id).filter(each -> each.state() == State.REPLACED).isPresent();
        return saying.line(call.language(), isReplaced ? "add.replaced" : "add.decided", Long.toString(id));
    }
}
