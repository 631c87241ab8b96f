package app.dateline.command;

import app.dateline.text.Clip;
import app.dateline.article.Quotes;
import app.dateline.article.StoredQuote;
import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import org.springframework.stereotype.Component;

/** What somebody said, or the newest quotes of anybody. */
@Component
class QuotesCommand implements Command {
    private static final int MOST = 5;
    private static final int LONGEST_NAME = 100;

    private final Quotes quotes;
    private final ArticleView view;

    QuotesCommand(Quotes quotes, ArticleView view) {
        this.quotes = quotes;
        this.view = view;
    }

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        String speaker = Clip.to(call.argument(), LONGEST_NAME);
        return view.quotes(quotes.find(speaker, "", StoredQuote.SURE, MOST), quotes.count(speaker, StoredQuote.SURE),
                speaker, call.language());
    }
}
