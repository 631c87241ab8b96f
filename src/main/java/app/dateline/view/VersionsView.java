package app.dateline.view;

import app.dateline.text.Clip;
import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.ArticleVersion;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.text.Difference;
import app.dateline.text.Difference.Place;
import app.dateline.text.TextAnalyzer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The versions of an article, and what changed from one to the next, sentence by sentence. */
@Component
public class VersionsView {
    /** The button that shows another version. */
    public static final String ACTION = "versions";
    private static final int MOST_PLACES = 6;
    private static final int LONGEST = 400;
    private static final int MOST_VERSIONS = 8;
    private static final int IN_A_ROW = 4;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final TextAnalyzer analyzer;
    private final Words words;

    public VersionsView(TextAnalyzer analyzer, Words words) {
        this.analyzer = analyzer;
        this.words = words;
    }

    /** All versions, and what the chosen one changed. @param chosen its number; another one means the newest */
    public Reply of(Article article, List<ArticleVersion> versions, int chosen, Locale language) {
        if (article.status() == Status.RETRACTED) {
            return Reply.of(line(language, "article.retracted"));
        }
        ArticleVersion now = versions.stream().filter(each -> each.version() == chosen).findFirst()
                .orElse(versions.getLast());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(words.say(language, "versions.title", "#" + article.id(), article.current().title())));
        blocks.add(new Items(newest(versions).stream().map(each -> List.of(Run.of(words.say(language, "versions.line",
                Integer.toString(each.version()), MOMENT.format(each.stored()), each.title())))).toList()));
        versions.stream().filter(each -> each.version() == now.version() - 1).findFirst().ifPresent(before -> {
            blocks.add(Paragraph.of(Run.bold(words.say(language, "versions.changed", Integer.toString(before.version()),
                    Integer.toString(now.version())))));
            blocks.addAll(change(before, now.text(), language));
        });
        return Reply.of(blocks.toArray(Block[]::new)).with(buttons(article, versions, now, language));
    }

    private static List<ArticleVersion> newest(List<ArticleVersion> versions) {
        return versions.subList(Math.max(0, versions.size() - MOST_VERSIONS), versions.size()).reversed();
    }

    private List<List<Button>> buttons(Article article, List<ArticleVersion> versions, ArticleVersion shown,
            Locale language) {
        List<Button> all = newest(versions).stream()
                .filter(each -> each.version() > 1 && each.version() != shown.version())
                .map(each -> new Button(words.say(language, "button.version", Integer.toString(each.version())),
                        new Call(ACTION, article.id() + " " + each.version())))
                .toList();
        List<List<Button>> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN_A_ROW) {
            rows.add(all.subList(from, Math.min(all.size(), from + IN_A_ROW)));
        }
        return rows;
    }

    /** What another text would change of an article. */
    public List<Block> change(Article article, String text, Locale language) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(words.say(language, "versions.title", "#" + article.id(), article.current().title())));
        blocks.addAll(change(article.current(), text, language));
        return blocks;
    }

    private List<Block> change(ArticleVersion before, String text, Locale language) {
        List<Place> places = Difference.between(sentences(before, before.text()), sentences(before, text)).places();
        if (places.isEmpty()) {
            return List.of(line(language, before.text().equals(text) ? "versions.same-text" : "versions.blanks"));
        }
        List<Block> blocks = new ArrayList<>();
        places.stream().limit(MOST_PLACES).forEach(place -> add(blocks, place, language));
        if (places.size() > MOST_PLACES) {
            blocks.add(line(language, "versions.more", places.size() - MOST_PLACES));
        }
        return blocks;
    }

    private List<String> sentences(ArticleVersion version, String text) {
        String language = version.language() == null ? analyzer.language(text) : version.language();
        return analyzer.sentences(text, language).stream().map(span -> span.of(text)).toList();
    }

    private void add(List<Block> blocks, Place place, Locale language) {
        List<List<Run>> lines = new ArrayList<>();
        if (!place.before().isEmpty()) {
            lines.add(List.of(Run.bold(words.say(language, "versions.before") + " "), Run.of(cut(place.before()))));
        }
        lines.add(place.now().isEmpty() ? List.of(Run.italic(words.say(language, "versions.left-out")))
                : List.of(Run.bold(words.say(language, "versions.now") + " "), Run.of(cut(place.now()))));
        blocks.add(new Items(lines));
    }

    private static String cut(List<String> sentences) {
        String text = String.join(" ", sentences);
        return Clip.shown(text, LONGEST);
    }

    private Block line(Locale language, String key, Object... values) {
        return Paragraph.of(Run.of(words.say(language, key, values)));
    }
}
