package app.dateline.view;

import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Words;
import app.dateline.view.EditionView.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The buttons under an edition: the sources of its first stories, and the way to what it is about. */
final class EditionButtons {
    private static final int SOURCES = 6;
    private static final int IN_A_ROW = 3;

    private final Words words;

    EditionButtons(Words words) {
        this.words = words;
    }

    List<List<Button>> of(Paper paper, Locale language) {
        List<Long> newest = paper.sections().stream().flatMap(section -> section.stories().stream())
                .map(story -> story.newest().passage().article().id()).limit(SOURCES).toList();
        List<List<Button>> rows = new ArrayList<>();
        if (newest.size() == 1) {
            long only = newest.getFirst();
            rows.add(List.of(source("", only, language),
                    new Button(words.say(language, "button.why"), new Call("why", "#" + only))));
        }
        for (int from = 0; newest.size() > 1 && from < newest.size(); from += IN_A_ROW) {
            rows.add(newest.subList(from, Math.min(from + IN_A_ROW, newest.size())).stream()
                    .map(article -> source(" #" + article, article, language)).toList());
        }
        rows.add(List.of(manage(paper.subscriptions(), language)));
        return rows;
    }

    /** Named by the number that stands beside it in the text, where there are several. */
    private Button source(String number, long article, Locale language) {
        return new Button(words.say(language, "button.source") + number, new Call("source", Long.toString(article)));
    }

    private Button manage(List<Long> subscriptions, Locale language) {
        return new Button(words.say(language, "edition.manage"),
                new Call("follow-manage", subscriptions.size() == 1 ? subscriptions.getFirst().toString() : ""));
    }
}
