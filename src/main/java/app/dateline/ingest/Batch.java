package app.dateline.ingest;

import app.dateline.article.Arrival;
import app.dateline.article.Articles;
import app.dateline.article.Draft;
import app.dateline.article.Saved;
import app.dateline.article.Saved.Added;
import app.dateline.article.Saved.Known;
import app.dateline.article.Saved.Updated;
import app.dateline.text.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;

/** Hands drafts to the store some hundred at a time, and counts what became of them. */
final class Batch implements DraftSink {
    private static final int MOST_DRAFTS = 200;
    private static final int MOST_UNITS = 8_000_000;

    private static final Pattern LINE = Pattern.compile("(.*\\.(?:jsonl|ndjson|gz)) line (\\d+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Articles articles;
    private final ImportProgress progress;
    private final boolean isFirst;
    private final List<Draft> waiting = new ArrayList<>();
    private final Map<String, Named> names = new HashMap<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private long units;
    private long added;
    private long known;
    private long updated;
    private int mostTold;

    /** @param mostTold of more new and changed articles than this nobody is told */
    Batch(Articles articles, ImportProgress progress, int mostTold) {
        this.articles = articles;
        this.progress = progress;
        this.isFirst = articles.lastSequence() == 0;
        this.mostTold = mostTold;
    }

    @Override
    public void draft(Draft draft) {
        if (isSecond(draft)) {
            return;
        }
        waiting.add(draft);
        byte[] original = draft.original();
        units += draft.text().length() + (original == null ? 0 : original.length);
        if (waiting.size() >= MOST_DRAFTS || units >= MOST_UNITS) {
            flush();
        }
    }

    /** Two texts under one name in one import would take turns at each run: the first one stands. */
    private boolean isSecond(Draft draft) {
        String name = draft.ref() != null ? "id " + draft.source() + " " + draft.ref()
                : draft.url() != null ? "url " + draft.url() : null;
        Named named = new Named(draft.origin(), Sha256.of(draft.text()));
        Named first = name == null ? null : names.putIfAbsent(name, named);
        if (first == null || first.sha256().equals(named.sha256())) {
            return false;
        }
        refused.add(refusal(draft, Reason.of("import.twice",
                draft.ref() != null ? draft.ref() : String.valueOf(draft.url()), first.origin())));
        return true;
    }

    private record Named(String origin, String sha256) {}

    @Override
    public void refused(Refusal refusal) {
        refused.add(refusal);
    }

    @Override
    public void note(Note note) {
        notes.add(note);
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            articles.saveAll(waiting, new Arrival(isFirst, mostTold)).forEach(this::count);
        } catch (DataIntegrityViolationException e) {
            // One of them cannot be stored: each for itself, so that it takes no other down with it.
            waiting.forEach(this::alone);
        }
        waiting.clear();
        units = 0;
        progress.stored(added + known + updated);
    }

    private void alone(Draft draft) {
        try {
            count(articles.saveAll(List.of(draft), new Arrival(isFirst, mostTold)).getFirst());
        } catch (DataIntegrityViolationException e) {
            refused.add(refusal(draft,
                    Reason.of("import.store", String.valueOf(e.getMostSpecificCause().getMessage()))));
        }
    }

    private static Refusal refusal(Draft draft, Reason why) {
        Matcher line = LINE.matcher(draft.origin());
        return line.matches() ? new Refusal(line.group(1), Integer.valueOf(line.group(2)), why)
                : new Refusal(draft.origin(), null, why);
    }

    private void count(Saved saved) {
        switch (saved) {
            case Added fresh -> added++;
            case Known same -> known++;
            case Updated changed -> updated++;
        }
        // Once there were too many, there are.
        mostTold = saved instanceof Known ? mostTold : mostTold - 1;
    }

    /** Stores what still waits. */
    ImportReport finish(int files) {
        flush();
        return new ImportReport(files, added, known, updated, refused, notes);
    }
}
