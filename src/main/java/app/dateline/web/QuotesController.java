package app.dateline.web;

import app.dateline.article.Article;
import app.dateline.article.Quotes;
import app.dateline.article.StoredQuote;
import app.dateline.bot.AnswerJson.ArticleJson;
import app.dateline.bot.AnswerJson.QuoteJson;
import app.dateline.text.Quote;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who said what, over HTTP. */
@RestController
@Tag(name = "Quotes")
class QuotesController {
    private static final int MOST = 50;

    private final Quotes quotes;

    QuotesController(Quotes quotes) {
        this.quotes = quotes;
    }

    @GetMapping(path = "/api/quotes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Find direct speech, newest article first", description = "Offsets count UTF-16 units in the article's text; quotation marks are outside.")
    QuotesFound find(
            @Parameter(description = "a name or a part of one, without regard to case and accents") @RequestParam(defaultValue = "") String speaker,
            @Parameter(description = "words that must stand in the quote") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "1 to 50") @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refused(HttpStatus.BAD_REQUEST, "web.problem.quotes.limit");
        }
        return new QuotesFound(quotes.find(speaker, q, 0, limit).stream().map(QuotesController::json).toList());
    }

    private static QuoteJson json(StoredQuote found) {
        Article article = found.article();
        Quote quote = found.quote();
        return new QuoteJson(found.text(), quote.speaker(), quote.role(), quote.confidence(),
                new ArticleJson(article.id(), article.ref(), article.current().version(), article.current().title(),
                        article.source(), ArticleListing.iso(article.current().published()), article.url()),
                quote.span().start(), quote.span().end(), quote.partOf());
    }

    record QuotesFound(List<QuoteJson> quotes) {}
}
