package app.dateline.view;

import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.Articles.SourceCount;
import app.dateline.article.StoredQuote;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Articles, outlets and quotes as replies. */
@Component
public class ArticleView {
    /** About what one message holds beside its card. */
    private static final int BEGINNING = 1_500;

    private final Words words;
    private final SourceLine source;
    private final CitedView cited;

    public ArticleView(Words words, SourceLine source, CitedView cited) {
        this.words = words;
        this.source = source;
        this.cited = cited;
    }

    /** Headlines, one a line, each with the number to ask for it. */
    public Reply list(List<Article> articles, Locale language) {
        if (articles.isEmpty()) {
            return say(language, "latest.none");
        }
        return Reply.of(new Heading(words.say(language, "latest.title")),
                new Items(articles.stream().map(article -> source.of(CitedView.of(article), language)).toList()),
                Paragraph.of(Run.of(words.say(language, "latest.how"))));
    }

    /** The card of an article: headline, outlet, date, number, and a button where its address is public. */
    public Reply card(Article article, Locale language) {
        List<List<Button>> buttons = new ArrayList<>();
        String url = article.url();
        if (url != null && PublicAddress.isPublic(url)) {
            buttons.add(List.of(new Button(words.say(language, "button.open"), new Button.Open(url))));
        }
        return new Reply(facts(article, language), buttons, null);
    }

    private List<Block> facts(Article article, Locale language) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(article.current().title()));
        String deck = article.current().deck();
        if (deck != null) {
            blocks.add(Paragraph.of(Run.italic(deck)));
        }
        String outlet = article.source().isBlank() ? words.say(language, "source.no-outlet") : article.source();
        String date = source.date(article.current().published(), article.current().dateline(), language);
        blocks.add(Paragraph.of(Run.of(outlet), Run.of(" · " + date + " · #" + article.id())));
        if (article.current().version() > 1) {
            blocks.add(Paragraph.of(Run.of(words.say(language, "article.version", article.current().version()))));
        }
        if (article.status() == Status.RETRACTED) {
            blocks.add(Paragraph.of(Run.bold(words.say(language, "article.retracted"))));
        }
        return blocks;
    }

    /** The card and the beginning of the text; a retracted article shows its card alone. */
    public Reply whole(Article article, Locale language) {
        Reply card = card(article, language);
        if (article.status() == Status.RETRACTED) {
            return card;
        }
        List<Block> blocks = new ArrayList<>(card.blocks());
        Block.Cited beginning = cited.beginning(article, BEGINNING, language);
        blocks.add(beginning);
        int length = article.current().text().length();
        if (beginning.evidence().end() < length) {
            blocks.add(Paragraph
                    .of(Run.italic(words.say(language, "article.goes-on", beginning.evidence().end(), length))));
        }
        List<List<Button>> buttons = new ArrayList<>(card.buttons());
        if (article.current().version() > 1) {
            buttons.add(List.of(new Button(words.say(language, "button.versions"),
                    new Button.Call(VersionsView.ACTION, article.id() + " " + article.current().version()))));
        }
        return new Reply(blocks, buttons, null);
    }

    /**
     * Quotes of the store, newest first.
     *
     * @param all how many there are, these among them
     */
    public Reply quotes(List<StoredQuote> quotes, long all, String speaker, Locale language) {
        if (quotes.isEmpty()) {
            return say(language, speaker.isBlank() ? "quotes.none" : "quotes.none-of", speaker);
        }
        List<Block> blocks = new ArrayList<>();
        quotes.forEach(quote -> blocks.add(cited.quote(quote, language)));
        if (all > quotes.size()) {
            blocks.add(Paragraph.of(Run.italic(words.say(language, "quotes.counted", quotes.size(), all))));
        }
        return Reply.of(blocks.toArray(Block[]::new));
    }

    /** Outlets and how many articles each has. */
    public Reply sources(List<SourceCount> sources, Locale language) {
        if (sources.isEmpty()) {
            return say(language, "latest.none");
        }
        return Reply.of(new Heading(words.say(language, "sources.title")),
                new Items(sources.stream().map(each -> List.of(Run.of(words.say(language, "sources.line",
                        each.source().isBlank() ? words.say(language, "source.no-outlet") : each.source(),
                        each.articles())))).toList()));
    }

    /** One sentence. */
    public Reply say(Locale language, String key, Object... values) {
        return Reply.of(Paragraph.of(Run.of(words.say(language, key, values))));
    }
}
